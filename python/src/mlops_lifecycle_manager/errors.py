"""What the calls raise; each says everything that is wrong at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class MlopsError(Exception):
    """The program could not be started, or has a bug."""


class SpecError(MlopsError):
    """The inputs or options are not legal; ``findings`` names each problem."""

    def __init__(self, findings: Sequence[dict[str, Any]]) -> None:
        """Findings as the program prints them with --json."""
        super().__init__("\n".join(str(finding["message"]) for finding in findings))
        self.findings = list(findings)


class AbortError(MlopsError):
    """No plan can be answered for, or a release is refused; ``reasons`` say why and what would help."""

    def __init__(self, reasons: Sequence[dict[str, Any]]) -> None:
        """Reasons as the program prints them with --json."""
        super().__init__("\n".join(f"{reason['because']} {reason['remedy']}" for reason in reasons))
        self.reasons = list(reasons)


class GateError(MlopsError):
    """The gate does not let the files through; nothing was written."""

    def __init__(self, findings: Sequence[dict[str, Any]]) -> None:
        """Findings as the program prints them with --json."""
        super().__init__("\n".join(f"{finding['file']}: {finding['message']}" for finding in findings))
        self.findings = list(findings)
