"""The problem to be solved: data, model and metrics. REPLACE load_data with your own data."""

from dataclasses import dataclass, replace

import numpy as np
from sklearn.decomposition import NMF
from sklearn.linear_model import LinearRegression
from sklearn.metrics import ndcg_score
from sklearn.pipeline import Pipeline, make_pipeline

PREDICT = "predict"
# Types beyond the safe ones that the model file may hold; review each before you add it.
TRUSTED: list[str] = []
ITEMS = 60


@dataclass
class Data:
    train_x: np.ndarray
    train_y: np.ndarray
    held_out: np.ndarray
    example: np.ndarray


def load_data(seed: int) -> Data:
    """REPLACE: users with tastes; the last interactions of each user are held out."""
    rng = np.random.default_rng(seed)
    taste = rng.dirichlet(np.full(4, 0.2), size=600)
    items = rng.dirichlet(np.full(ITEMS, 0.1), size=4)
    likes = (rng.random((600, ITEMS)) < np.minimum(12 * taste @ items, 0.9)).astype(float)
    held = (rng.random(likes.shape) < 0.25) * likes
    return Data(likes - held, np.empty(0), held, (likes - held)[:5])


def train(data: Data, seed: int) -> Pipeline:
    """Factors of the users, then the score of every item: the whole answers with predict, as servers want it."""
    factors = NMF(n_components=6, init="nndsvda", max_iter=600, random_state=seed)
    return make_pipeline(factors, LinearRegression(fit_intercept=False)).fit(data.train_x, data.train_x)


def top(scores: np.ndarray, data: Data) -> np.ndarray:
    unseen = np.where(data.train_x > 0, -np.inf, scores)
    return np.argsort(-unseen, axis=1)[:, :10]


def recall(chosen: np.ndarray, data: Data) -> float:
    hits = np.take_along_axis(data.held_out, chosen, axis=1).sum(axis=1)
    wanted = data.held_out.sum(axis=1)
    users = wanted > 0
    return float((hits[users] / np.minimum(wanted[users], 10)).mean())


def evaluate(model: Pipeline, data: Data) -> dict[str, float]:
    scores = model.predict(data.train_x)
    chosen = top(scores, data)
    users = data.held_out.sum(axis=1) > 0
    unseen = np.where(data.train_x > 0, scores.min() - 1, scores)
    return {
        "recall_at_10": recall(chosen, data),
        "coverage": float(len(np.unique(chosen)) / ITEMS),
        "ndcg_at_10": float(ndcg_score(data.held_out[users], unseen[users], k=10)),
    }


def drifted(data: Data, seed: int) -> Data:
    """REPLACE or remove: the taste has moved to other items, and people do more; the local loop looks for it."""
    moved = np.roll(data.train_x, ITEMS // 2, axis=1)
    busy = np.maximum(moved, np.roll(moved, 1, axis=1))
    return replace(data, train_x=busy, held_out=np.roll(data.held_out, ITEMS // 2, axis=1) * (busy == 0))


def baseline(data: Data) -> float:
    """Recall@10 of items drawn by lot."""
    return recall(top(np.random.default_rng(0).random(data.train_x.shape), data), data)
