"""The controller against a service that is simulated: harm is found at any step, silence never advances."""

import json
import random
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "mlops" / "rollout"))
import controller  # noqa: E402
from controller import Lost, Measured, Platform, roll_out  # noqa: E402

SETTINGS = json.loads((ROOT / "mlops" / "rollout" / "settings.json").read_text(encoding="utf-8"))
OLD_ERRORS = 0.001


class Service:
    """A service whose new version has errors and latency of its own; the clock stands still but for sleeps."""

    def __init__(self, errors: float = OLD_ERRORS, p95: float = 80.0, rate: float = 500.0, seed: int = 1) -> None:
        self.errors, self.p95, self.rate = errors, p95, rate
        self.weight = 0
        self.clock = 0.0
        self.weights: list[int] = []
        self.log: list[tuple[str, dict]] = []
        self.is_lost = lambda clock: False
        self.fails_at: int | None = None
        self.random = random.Random(seed)

    def set_traffic(self, weight: int) -> None:
        if weight == self.fails_at:
            raise RuntimeError("the platform refused")
        self.weight = weight
        self.weights.append(weight)

    def measure(self) -> Measured:
        if self.is_lost(self.clock):
            raise Lost("no route to host")
        share = self.weight / 100
        ratio = (1 - share) * OLD_ERRORS + share * self.errors
        requests = max(1, int(self.rate * SETTINGS["window_seconds"]))
        # The noise of as many requests as the window holds.
        seen = max(0.0, self.random.gauss(ratio, (ratio * (1 - ratio) / requests) ** 0.5))
        return Measured(seen, 80.0 if share == 0 else max(80.0, self.p95), self.rate)

    def sleep(self, seconds: float) -> None:
        self.clock += seconds

    def platform(self) -> Platform:
        return Platform(
            set_traffic=self.set_traffic,
            deploy=lambda: None,
            measure=self.measure,
            sleep=self.sleep,
            record=lambda event, details: self.log.append((event, details)),
        )


def test_a_good_version_gets_all_traffic_in_steps() -> None:
    service = Service()
    assert roll_out(service.platform(), SETTINGS)
    taken = [
        weight for index, weight in enumerate(service.weights) if index == 0 or weight != service.weights[index - 1]
    ]
    assert taken == SETTINGS["steps"]
    assert service.clock >= SETTINGS["pause_seconds"] * len(SETTINGS["steps"])
    assert service.log[-1] == ("done", {"weight": 100})


@pytest.mark.parametrize("errors", [0.05, 0.2, 1.0])
def test_a_version_that_fails_never_gets_beyond_its_first_step(errors: float) -> None:
    service = Service(errors=errors)
    assert not roll_out(service.platform(), SETTINGS)
    assert max(service.weights) == SETTINGS["steps"][0]
    assert service.weights[-1] == 0
    assert service.log[-1][0] == "taken back"


@pytest.mark.parametrize("step", range(len(SETTINGS["steps"])))
def test_harm_at_any_step_takes_all_traffic_back_in_one(step: int) -> None:
    service = Service()
    weight = SETTINGS["steps"][step]
    real = service.set_traffic

    def set_traffic(to: int) -> None:
        real(to)
        if to == weight:
            service.errors = 0.3

    service.set_traffic = set_traffic  # type: ignore[method-assign]
    assert not roll_out(service.platform(), SETTINGS)
    assert service.weights[-2:] == [weight, 0]
    assert service.log[-1][1]["weight"] == weight


def test_a_slow_version_goes_back() -> None:
    service = Service(p95=80 * SETTINGS["latency_factor"] + 1)
    assert not roll_out(service.platform(), SETTINGS)
    assert "p95" in service.log[-1][1]["because"]


def test_a_lost_connection_never_advances_and_goes_back_when_it_stays_lost() -> None:
    service = Service()
    service.is_lost = lambda clock: clock > 0
    assert not roll_out(service.platform(), SETTINGS)
    assert max(service.weights) == SETTINGS["steps"][0]
    assert service.weights[-1] == 0
    nothing = Service()
    nothing.is_lost = lambda clock: True
    assert not roll_out(nothing.platform(), SETTINGS)
    assert nothing.weights == []


def test_a_connection_that_comes_back_goes_on() -> None:
    service = Service()
    service.is_lost = lambda clock: 0 < clock < SETTINGS["give_up_seconds"] / 2
    assert roll_out(service.platform(), SETTINGS)


def test_a_command_that_fails_halfway_gives_the_old_version_all() -> None:
    service = Service()
    service.fails_at = SETTINGS["steps"][1]
    assert not roll_out(service.platform(), SETTINGS)
    assert service.weights[-1] == 0
    assert "the platform refused" in service.log[-1][1]["because"]


def test_good_versions_are_left_alone_and_bad_ones_found_often_enough() -> None:
    limit = SETTINGS["error_rate_limit"]
    good = sum(roll_out(Service(seed=seed).platform(), SETTINGS) for seed in range(200))
    bad = sum(roll_out(Service(errors=2.5 * limit, seed=seed).platform(), SETTINGS) for seed in range(200))
    assert good >= 190
    assert bad <= 10


def test_the_log_of_releases_is_a_chain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(controller, "ROOT", tmp_path)
    for number in range(3):
        controller.record("step", {"weight": number})
    lines = (tmp_path / ".mlops" / "releases.jsonl").read_text(encoding="utf-8").splitlines()
    previous = [json.loads(line)["previous"] for line in lines]
    assert previous[0] == ""
    assert len(set(previous)) == 3
