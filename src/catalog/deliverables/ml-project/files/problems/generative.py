"""The problem to be solved: data, model and metrics. REPLACE load_data with your own data.

A tiny character model, trained from scratch: it proves the loop, not the quality.
"""

from dataclasses import dataclass, replace

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder

PREDICT = "predict"
# Types beyond the safe ones that the model file may hold; review each before you add it.
TRUSTED: list[str] = []
WINDOW = 6


@dataclass
class Data:
    train_x: np.ndarray
    train_y: np.ndarray
    test_x: np.ndarray
    test_y: np.ndarray
    golden: list[tuple[str, str]]
    example: np.ndarray


def windows(text: str) -> tuple[np.ndarray, np.ndarray]:
    x = [list(text[i : i + WINDOW]) for i in range(len(text) - WINDOW)]
    return np.array(x), np.array(list(text[WINDOW:]))


def load_data(seed: int) -> Data:
    """REPLACE: sentences of a small grammar, and a golden set that no prompt contains."""
    rng = np.random.default_rng(seed)
    devices = ["router", "camera", "printer"]
    actions = ["restart the", "update the", "reset the"]
    text = "".join(f"{rng.choice(actions)} {rng.choice(devices)}. " for _ in range(300))
    train_x, train_y = windows(text[:4000])
    test_x, test_y = windows(text[4000:])
    golden = [
        ("restart th", "e "),
        ("update th", "e "),
        ("reset the rout", "er"),
        ("the came", "ra"),
        ("the prin", "te"),
    ]
    return Data(train_x, train_y, test_x, test_y, golden, test_x[:5])


def train(data: Data, seed: int):
    model = make_pipeline(OneHotEncoder(handle_unknown="ignore"), LogisticRegression(max_iter=300, random_state=seed))
    return model.fit(data.train_x, data.train_y)


def complete(model, prompt: str, length: int) -> str:
    text = prompt
    for _ in range(length):
        text += str(model.predict(np.array([list(text[-WINDOW:].rjust(WINDOW))]))[0])
    return text[len(prompt) :]


def evaluate(model, data: Data) -> dict[str, float]:
    known = np.isin(data.test_y, model.classes_)
    x, y = data.test_x[known], data.test_y[known]
    probability = model.predict_proba(x)
    right = probability[np.arange(len(y)), np.searchsorted(model.classes_, y)]
    judged = [complete(model, prompt, len(answer)) == answer for prompt, answer in data.golden]
    return {
        "judged_quality": float(np.mean(judged)),
        "perplexity": float(np.exp(-np.log(np.maximum(right, 1e-9)).mean())),
    }


def drifted(data: Data, seed: int) -> Data:
    """REPLACE or remove: people write in capitals now; the local loop looks for it."""
    golden = [(prompt.upper(), answer.upper()) for prompt, answer in data.golden]
    upper = {name: np.char.upper(getattr(data, name)) for name in ("train_x", "train_y", "test_x", "test_y")}
    return replace(data, golden=golden, **upper)


def baseline(data: Data) -> float:
    """Share of the golden set that the most frequent character answers."""
    letters, counts = np.unique(data.train_y, return_counts=True)
    common = letters[counts.argmax()]
    return float(np.mean([answer == common * len(answer) for _, answer in data.golden]))
