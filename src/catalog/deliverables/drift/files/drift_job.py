"""Compares a window of inputs with the frozen reference: PSI and KS for each column, no verdict on too few rows."""

import argparse
import csv
import json
import math
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from push_metrics import push  # noqa: E402

HERE = Path(__file__).resolve().parent


def read_columns(path: Path) -> dict[str, list[str]]:
    with path.open(encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source))
    names = list(rows[0]) if rows else []
    return {name: [row[name] for row in rows] for name in names}


def numbers(values: list[str]) -> list[float] | None:
    """The values as numbers, or None when one of them is none. Empty cells are left out."""
    try:
        return [number for number in (float(value) for value in values if value != "") if math.isfinite(number)]
    except ValueError:
        return None


def edges_of(reference: list[float], bins: int) -> list[float]:
    """Quantiles of the reference: equal-width bins hide a shift of a skewed column."""
    ordered = sorted(reference)
    cuts = {ordered[min(len(ordered) - 1, round(index * len(ordered) / bins))] for index in range(1, bins)}
    return sorted(cuts)


def bin_counts(values: list[float], edges: list[float]) -> list[int]:
    counts = [0] * (len(edges) + 1)
    for value in values:
        counts[sum(value >= edge for edge in edges)] += 1
    return counts


def psi(reference: list[int], current: list[int]) -> float:
    """Half a row in an empty bin, so that a bin without rows does not make the sum infinite."""
    all_reference, all_current = sum(reference), sum(current)
    total = 0.0
    for before, now in zip(reference, current, strict=True):
        expected = max(before, 0.5) / all_reference
        actual = max(now, 0.5) / all_current
        total += (actual - expected) * math.log(actual / expected)
    return total


def ks(reference: list[float], current: list[float]) -> tuple[float, float]:
    """Two-sample statistic D and its asymptotic p-value."""
    first, second = sorted(reference), sorted(current)
    i = j = 0
    largest = 0.0
    while i < len(first) and j < len(second):
        value = min(first[i], second[j])
        while i < len(first) and first[i] == value:
            i += 1
        while j < len(second) and second[j] == value:
            j += 1
        largest = max(largest, abs(i / len(first) - j / len(second)))
    scale = math.sqrt(len(first) * len(second) / (len(first) + len(second)))
    x = (scale + 0.12 + 0.11 / scale) * largest
    # The series converges slowly near zero, where the answer is one.
    p = 1.0 if x < 0.2 else 2 * sum((-1) ** (k - 1) * math.exp(-2 * (k * x) ** 2) for k in range(1, 101))
    return largest, min(1.0, max(0.0, p))


def noise_floor(bins: int, reference: int, current: int) -> float:
    """Mean PSI of two samples of the same data: below it nothing can be told."""
    return (bins - 1) * (1 / reference + 1 / current)


def rejected(p_values: list[float], alpha: float) -> list[bool]:
    """Benjamini and Hochberg: many columns tested at once give false alarms."""
    order = sorted(range(len(p_values)), key=lambda index: p_values[index])
    last = max((rank for rank, index in enumerate(order, 1) if p_values[index] <= alpha * rank / len(order)), default=0)
    accepted = set(order[:last])
    return [index in accepted for index in range(len(p_values))]


def compare(reference: dict[str, list[str]], current: dict[str, list[str]], limits: dict) -> list[dict]:
    results = []
    for name in (name for name in reference if name in current):
        before, now = numbers(reference[name]), numbers(current[name])
        if before is None or now is None:
            results.append(categories(name, reference[name], current[name], limits))
        else:
            results.append(continuous(name, before, now, limits))
    judged = [result for result in results if "p" in result]
    for result, is_rejected in zip(judged, rejected([r["p"] for r in judged], limits["ks_alpha"]), strict=True):
        result["ks_drift"] = is_rejected and result["d"] >= limits["ks_effect"]
    return results


def too_few(name: str, before: int, now: int, limits: dict) -> dict | None:
    if min(before, now) >= limits["least_rows"]:
        return None
    return {"feature": name, "verdict": "too few rows", "rows": min(before, now)}


def continuous(name: str, before: list[float], now: list[float], limits: dict) -> dict:
    few = too_few(name, len(before), len(now), limits)
    if few:
        return few
    edges = edges_of(before, limits["bins"])
    value = psi(bin_counts(before, edges), bin_counts(now, edges))
    d, p = ks(before, now)
    floor = noise_floor(len(edges) + 1, len(before), len(now))
    return {"feature": name, "psi": value, "floor": floor, "d": d, "p": p, "verdict": verdict(value, limits)}


def categories(name: str, before: list[str], now: list[str], limits: dict) -> dict:
    few = too_few(name, len(before), len(now), limits)
    if few:
        return few
    first, second = Counter(before), Counter(now)
    words = sorted(set(first) | set(second))
    value = psi([first[word] for word in words], [second[word] for word in words])
    floor = noise_floor(len(words), len(before), len(now))
    return {"feature": name, "psi": value, "floor": floor, "verdict": verdict(value, limits)}


def verdict(value: float, limits: dict) -> str:
    if value > limits["psi_retrain"]:
        return "retrain"
    if value > limits["psi_investigate"]:
        return "investigate"
    return "watch" if value > limits["psi_watch"] else "stable"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reference", type=Path, required=True)
    parser.add_argument("--current", type=Path, required=True)
    arguments = parser.parse_args()
    settings = json.loads((HERE / "drift.json").read_text(encoding="utf-8"))
    reference, current = read_columns(arguments.reference), read_columns(arguments.current)
    missing = sorted(set(reference) - set(current))
    if missing:
        raise SystemExit(f"columns of the reference are missing: {', '.join(missing)}")
    results = compare(reference, current, settings["limits"])
    for result in results:
        print(json.dumps(result, sort_keys=True))
    samples = [("feature_drift_psi", {"feature": r["feature"]}, r["psi"]) for r in results if "psi" in r]
    push("drift", settings["model"], [*samples, ("drift_last_success_timestamp_seconds", {}, time.time())])


if __name__ == "__main__":
    main()
