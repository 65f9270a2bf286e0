"""The problem to be solved: data, model and metrics. REPLACE load_data with your own data."""

from dataclasses import dataclass, replace

import numpy as np
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error, r2_score, root_mean_squared_error
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
    """REPLACE: a smooth function of a few features with noise."""
    rng = np.random.default_rng(seed)
    x = rng.uniform(-2, 2, size=(3000, 6))
    y = 3 * x[:, 0] + np.sin(2 * x[:, 1]) * x[:, 2] + 0.3 * rng.normal(size=3000)
    train_x, test_x, train_y, test_y = train_test_split(x, y, test_size=0.3, random_state=seed)
    return Data(train_x, train_y, test_x, test_y, test_x[:5])


def train(data: Data, seed: int) -> RandomForestRegressor:
    return RandomForestRegressor(n_estimators=80, random_state=seed).fit(data.train_x, data.train_y)


def evaluate(model: RandomForestRegressor, data: Data) -> dict[str, float]:
    predicted = model.predict(data.test_x)
    return {
        "rmse": float(root_mean_squared_error(data.test_y, predicted)),
        "mae": float(mean_absolute_error(data.test_y, predicted)),
        "r2": float(r2_score(data.test_y, predicted)),
    }


def drifted(data: Data, seed: int) -> Data:
    """REPLACE or remove: the same data after the world has changed; the local loop looks for it."""
    move = np.zeros(data.train_x.shape[1])
    move[0] = 2.0
    return replace(data, train_x=data.train_x + move, test_x=data.test_x + move)


def baseline(data: Data) -> float:
    """RMSE of answering the mean always."""
    return float(root_mean_squared_error(data.test_y, np.full_like(data.test_y, data.train_y.mean())))
