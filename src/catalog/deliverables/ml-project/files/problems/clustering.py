"""The problem to be solved: data, model and metrics. REPLACE load_data with your own data."""

from dataclasses import dataclass

import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score, silhouette_score

PREDICT = "predict"
# Types beyond the safe ones that the model file may hold; review each before you add it.
TRUSTED: list[str] = []
CLUSTERS = 4


@dataclass
class Data:
    train_x: np.ndarray
    train_y: np.ndarray
    test_x: np.ndarray
    example: np.ndarray


def load_data(seed: int) -> Data:
    """REPLACE: four groups; there are no labels, train_y stays empty."""
    rng = np.random.default_rng(seed)
    centres = rng.uniform(-10, 10, size=(CLUSTERS, 5))
    x = np.concatenate([rng.normal(centre, 1.0, size=(400, 5)) for centre in centres])
    rng.shuffle(x)
    return Data(x[:1100], np.empty(0), x[1100:], x[1100:1105])


def train(data: Data, seed: int) -> KMeans:
    return KMeans(n_clusters=CLUSTERS, n_init=10, random_state=seed).fit(data.train_x)


def evaluate(model: KMeans, data: Data) -> dict[str, float]:
    labels = model.predict(data.test_x)
    other = KMeans(n_clusters=CLUSTERS, n_init=10, random_state=1).fit(data.train_x[::2]).predict(data.test_x)
    shares = np.bincount(labels, minlength=CLUSTERS) / len(labels)
    return {
        "silhouette": float(silhouette_score(data.test_x, labels)),
        "stability_ari": float(adjusted_rand_score(labels, other)),
        "cluster_share_min": float(shares.min()),
    }


def drifted(data: Data, seed: int) -> Data:
    """REPLACE or remove: the groups stand elsewhere now; the local loop looks for it."""
    later = load_data(seed + 1000)
    return later


def baseline(data: Data) -> float:
    """Silhouette of groups drawn by lot."""
    labels = np.random.default_rng(0).integers(CLUSTERS, size=len(data.test_x))
    return float(silhouette_score(data.test_x, labels))
