"""A typed door to the program ``mlops``: five inputs in, a plan, its files and its commands out."""

from .errors import AbortError, GateError, MlopsError, SpecError
from .manager import Lifecycle, MLOpsManager, SetUp

__all__ = ["AbortError", "GateError", "Lifecycle", "MLOpsManager", "MlopsError", "SetUp", "SpecError"]
