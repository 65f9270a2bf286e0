"""The problem to be solved: data, model and metrics. REPLACE load_data with your own data."""

from dataclasses import dataclass, replace

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score, log_loss
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline

PREDICT = "predict"
# Types beyond the safe ones that the model file may hold; review each before you add it.
TRUSTED: list[str] = []


@dataclass
class Data:
    train_x: np.ndarray
    train_y: np.ndarray
    test_x: np.ndarray
    test_y: np.ndarray
    example: np.ndarray


def load_data(seed: int) -> Data:
    """REPLACE: short messages of three kinds with words in common."""
    rng = np.random.default_rng(seed)
    words = {
        "bill": ["invoice", "charge", "refund", "price", "paid"],
        "fault": ["broken", "error", "crash", "slow", "offline"],
        "order": ["deliver", "parcel", "address", "late", "tracking"],
    }
    common = ["please", "my", "the", "again", "yesterday", "help", "account", "since"]
    kinds = rng.choice(list(words), size=1500)
    texts = [" ".join(rng.permutation([*rng.choice(words[kind], 1), *rng.choice(common, 5)])) for kind in kinds]
    flipped = rng.random(1500) < 0.05
    labels = np.where(flipped, rng.choice(list(words), size=1500), kinds)
    x, y = np.array(texts, dtype=object), labels.astype(str)
    train_x, test_x, train_y, test_y = train_test_split(x, y, test_size=0.3, stratify=y, random_state=seed)
    return Data(train_x, train_y, test_x, test_y, test_x[:5])


def train(data: Data, seed: int):
    model = make_pipeline(TfidfVectorizer(), LogisticRegression(max_iter=500, random_state=seed))
    return model.fit(data.train_x, data.train_y)


def evaluate(model, data: Data) -> dict[str, float]:
    predicted = model.predict(data.test_x)
    return {
        "f1_macro": float(f1_score(data.test_y, predicted, average="macro")),
        "accuracy": float(accuracy_score(data.test_y, predicted)),
        "log_loss": float(log_loss(data.test_y, model.predict_proba(data.test_x))),
    }


def drifted(data: Data, seed: int) -> Data:
    """REPLACE or remove: messages are longer and use other words; the local loop looks for it."""

    def longer(texts: np.ndarray) -> np.ndarray:
        return np.array([" ".join(f"re {word[::-1]}" for word in text.split()) for text in texts], dtype=object)

    return replace(data, train_x=longer(data.train_x), test_x=longer(data.test_x))


def baseline(data: Data) -> float:
    """Macro F1 of answering the most frequent kind always."""
    kinds, counts = np.unique(data.train_y, return_counts=True)
    return float(f1_score(data.test_y, np.full(len(data.test_y), kinds[counts.argmax()]), average="macro"))
