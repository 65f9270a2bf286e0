"""The problem to be solved: data, model and metrics. REPLACE load_data with your own data."""

from dataclasses import dataclass, replace

import numpy as np
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import ndcg_score

PREDICT = "predict"
# Types beyond the safe ones that the model file may hold; review each before you add it.
TRUSTED: list[str] = ["sklearn.tree._tree.Tree"]
ITEMS = 20


@dataclass
class Data:
    train_x: np.ndarray
    train_y: np.ndarray
    test_x: np.ndarray
    test_y: np.ndarray
    example: np.ndarray


def load_data(seed: int) -> Data:
    """REPLACE: queries with twenty items each; a query is never split between training and test."""
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(200, ITEMS, 6))
    value = x[..., 0] + 0.5 * x[..., 1] * x[..., 2] + 0.3 * rng.normal(size=(200, ITEMS))
    y = np.clip(np.digitize(value, [-0.5, 0.5, 1.2, 2.0]), 0, 4)
    return Data(x[:140].reshape(-1, 6), y[:140].ravel(), x[140:], y[140:], x[140, :5])


def train(data: Data, seed: int) -> RandomForestRegressor:
    return RandomForestRegressor(n_estimators=80, random_state=seed).fit(data.train_x, data.train_y)


def evaluate(model: RandomForestRegressor, data: Data) -> dict[str, float]:
    scores = model.predict(data.test_x.reshape(-1, 6)).reshape(-1, ITEMS)
    order = np.argsort(-scores, axis=1)
    relevant = np.take_along_axis(data.test_y, order, axis=1) >= 3
    first = np.where(relevant.any(axis=1), 1 / (relevant.argmax(axis=1) + 1), 0.0)
    hits = np.cumsum(relevant[:, :10], axis=1) / np.arange(1, 11)
    found = np.maximum(relevant[:, :10].sum(axis=1), 1)
    return {
        "ndcg_at_10": float(ndcg_score(data.test_y, scores, k=10)),
        "mrr": float(first.mean()),
        "map_at_10": float(((hits * relevant[:, :10]).sum(axis=1) / found).mean()),
    }


def drifted(data: Data, seed: int) -> Data:
    """REPLACE or remove: what counts stands in other columns now; the local loop looks for it."""
    return replace(data, train_x=data.train_x[:, ::-1] * 1.8, test_x=data.test_x[..., ::-1] * 1.8)


def baseline(data: Data) -> float:
    """NDCG@10 of an order drawn by lot."""
    scores = np.random.default_rng(0).random(data.test_y.shape)
    return float(ndcg_score(data.test_y, scores, k=10))
