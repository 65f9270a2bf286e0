"""The problem to be solved: data, model and metrics. REPLACE load_data with your own data."""

from dataclasses import dataclass, replace

import numpy as np
from sklearn.metrics import accuracy_score, recall_score
from sklearn.model_selection import GroupShuffleSplit
from sklearn.neural_network import MLPClassifier

PREDICT = "predict"
# Types beyond the safe ones that the model file may hold; review each before you add it.
TRUSTED: list[str] = []
SIDE = 12


@dataclass
class Data:
    train_x: np.ndarray
    train_y: np.ndarray
    test_x: np.ndarray
    test_y: np.ndarray
    example: np.ndarray


def load_data(seed: int) -> Data:
    """REPLACE: small grey pictures with or without a scratch, split by camera and never by frame."""
    rng = np.random.default_rng(seed)
    count = 1500
    camera = rng.integers(15, size=count)
    light = rng.uniform(0.3, 0.7, size=15)
    pictures = light[camera][:, None, None] + 0.08 * rng.normal(size=(count, SIDE, SIDE))
    y = rng.integers(2, size=count)
    for index in np.flatnonzero(y):
        row = rng.integers(2, SIDE - 2)
        pictures[index, row, 2 : SIDE - 2] += 0.45
    x = pictures.reshape(count, -1).astype(np.float32)
    train, test = next(GroupShuffleSplit(n_splits=1, test_size=0.3, random_state=seed).split(x, y, camera))
    return Data(x[train], y[train], x[test], y[test], x[test][:5])


def train(data: Data, seed: int) -> MLPClassifier:
    return MLPClassifier(hidden_layer_sizes=(32,), solver="lbfgs", alpha=1.0, max_iter=150, random_state=seed).fit(
        data.train_x, data.train_y
    )


def evaluate(model: MLPClassifier, data: Data) -> dict[str, float]:
    predicted = model.predict(data.test_x)
    return {
        "accuracy": float(accuracy_score(data.test_y, predicted)),
        "recall": float(recall_score(data.test_y, predicted)),
    }


def drifted(data: Data, seed: int) -> Data:
    """REPLACE or remove: another camera, which shows light as dark; the local loop looks for it."""
    return replace(data, train_x=(1.4 - data.train_x) * 1.5, test_x=(1.4 - data.test_x) * 1.5)


def baseline(data: Data) -> float:
    """Accuracy of answering the more frequent class always."""
    return float(max(data.test_y.mean(), 1 - data.test_y.mean()))
