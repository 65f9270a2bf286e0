"""The problem to be solved: data, model and metrics. REPLACE load_data with your own data."""

from dataclasses import dataclass, replace

import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import f1_score, log_loss, precision_score, recall_score, roc_auc_score
from sklearn.model_selection import train_test_split

PREDICT = "predict"
# Types beyond the safe ones that the model file may hold; review each before you add it.
TRUSTED: list[str] = ["sklearn.tree._tree.Tree"]


@dataclass
class Data:
    train_x: np.ndarray
    train_y: np.ndarray
    test_x: np.ndarray
    test_y: np.ndarray
    example: np.ndarray


def load_data(seed: int) -> Data:
    """REPLACE: two classes, one of them rare, split with the same share of each."""
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(3000, 8))
    y = ((x[:, 0] * x[:, 1] + x[:, 2] + 0.3 * rng.normal(size=3000)) > 1.2).astype(int)
    train_x, test_x, train_y, test_y = train_test_split(x, y, test_size=0.3, stratify=y, random_state=seed)
    return Data(train_x, train_y, test_x, test_y, test_x[:5])


def train(data: Data, seed: int) -> RandomForestClassifier:
    return RandomForestClassifier(n_estimators=120, min_samples_leaf=2, random_state=seed).fit(
        data.train_x, data.train_y
    )


def evaluate(model: RandomForestClassifier, data: Data) -> dict[str, float]:
    score = model.predict_proba(data.test_x)[:, 1]
    label = score > 0.5
    return {
        "f1_score": float(f1_score(data.test_y, label)),
        "roc_auc": float(roc_auc_score(data.test_y, score)),
        "precision": float(precision_score(data.test_y, label)),
        "recall": float(recall_score(data.test_y, label)),
        "log_loss": float(log_loss(data.test_y, score)),
    }


def drifted(data: Data, seed: int) -> Data:
    """REPLACE or remove: the same data after the world has changed; the local loop looks for it."""
    move = np.zeros(data.train_x.shape[1])
    move[0], move[2] = 2.0, -1.5
    return replace(data, train_x=data.train_x + move, test_x=data.test_x + move)


def baseline(data: Data) -> float:
    """F1 of answering the rare class always."""
    return float(f1_score(data.test_y, np.ones_like(data.test_y)))
