"""The problem to be solved: data, model and metrics. REPLACE load_data with your own data."""

from dataclasses import dataclass, replace

import numpy as np
from sklearn.linear_model import Ridge

PREDICT = "predict"
# Types beyond the safe ones that the model file may hold; review each before you add it.
TRUSTED: list[str] = []
SEASON = 7
LAGS = 28
ORIGINS = 8


@dataclass
class Data:
    train_x: np.ndarray
    train_y: np.ndarray
    test_x: np.ndarray
    test_y: np.ndarray
    scale: float
    example: np.ndarray


def load_data(seed: int) -> Data:
    """REPLACE: a daily series with trend and week; the last weeks are the backtest, nothing is shuffled."""
    rng = np.random.default_rng(seed)
    day = np.arange(700)
    series = 100 + 0.05 * day + 10 * np.sin(2 * np.pi * day / SEASON) + 3 * rng.normal(size=700)
    x = np.stack([series[i - LAGS : i] for i in range(LAGS, len(series))])
    y = series[LAGS:]
    cut = len(y) - ORIGINS * SEASON
    scale = float(np.abs(series[SEASON : cut + LAGS] - series[: cut + LAGS - SEASON]).mean())
    return Data(x[:cut], y[:cut], x[cut:], y[cut:], scale, x[cut : cut + 5])


def train(data: Data, seed: int) -> Ridge:
    return Ridge(alpha=1.0, random_state=seed).fit(data.train_x, data.train_y)


def evaluate(model: Ridge, data: Data) -> dict[str, float]:
    predicted = model.predict(data.test_x)
    error = np.abs(data.test_y - predicted)
    half = 1.645 * float(np.std(data.train_y - model.predict(data.train_x)))
    return {
        "mase": float(error.mean() / data.scale),
        "smape": float((2 * error / (np.abs(data.test_y) + np.abs(predicted))).mean()),
        "coverage_90": float((error <= half).mean()),
    }


def drifted(data: Data, seed: int) -> Data:
    """REPLACE or remove: the level has doubled and the week has turned round; the local loop looks for it."""
    scale = 2.0
    return replace(
        data,
        train_x=data.train_x[:, ::-1] * scale,
        train_y=data.train_x[:, 0] * scale,
        test_x=data.test_x[:, ::-1] * scale,
        test_y=data.test_x[:, 0] * scale,
        scale=data.scale * scale,
    )


def baseline(data: Data) -> float:
    """MASE of repeating the same day of last week."""
    return float(np.abs(data.test_y - data.test_x[:, -SEASON]).mean() / data.scale)
