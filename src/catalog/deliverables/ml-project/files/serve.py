"""Serves the champion on this machine by the Open Inference Protocol (V2), with the metrics that the alerts read.

Stands in for the server of production while you develop: same paths, same JSON, no batching.
"""

import argparse
import json
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import mlflow
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent))
import lifecycle  # noqa: E402
import train  # noqa: E402

TYPES = {"FP64": np.float64, "FP32": np.float32, "INT64": np.int64, "INT32": np.int32, "BOOL": np.bool_}
NAMES = {np.dtype(kind): name for name, kind in TYPES.items()}
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)
LARGEST = 32 * 1024 * 1024


class Served:
    """The model that answers now, and what was counted."""

    def __init__(self, log: Path) -> None:
        self.lock = threading.Lock()
        self.log = log
        self.counts = {"success": 0, "failure": 0}
        self.durations = [0] * (len(BUCKETS) + 1)
        self.seconds = 0.0
        self.load()

    def load(self) -> None:
        registry = lifecycle.client()
        names = train.settings()
        self.name = names["registered_model"]
        version = lifecycle.version_of(registry, self.name, names["champion"])
        if version is None:
            raise RuntimeError(f"{self.name} has no {names['champion']}: promote a version first")
        model = mlflow.pyfunc.load_model(f"models:/{self.name}/{version}")
        with self.lock:
            self.model, self.version = model, version

    def infer(self, request: dict) -> dict:
        started = time.perf_counter()
        with self.lock:
            model, version = self.model, self.version
        try:
            given = request["inputs"][0]
            kind = TYPES.get(given["datatype"], object)
            x = np.array(given["data"], dtype=kind).reshape(given["shape"])
            y = np.asarray(model.predict(x if kind is not object else x.astype(str)))
        except Exception:
            self.count("failure", started)
            raise
        self.count("success", started)
        with self.lock, self.log.open("a", encoding="utf-8") as log:
            # What was answered, to be joined with labels later; the inputs themselves stay where they came from.
            entry = {"id": request.get("id", ""), "at": time.time(), "version": version, "outputs": y.ravel().tolist()}
            log.write(json.dumps(entry) + "\n")
        is_text = y.dtype.kind in "OUS"
        datatype = "BYTES" if is_text else NAMES.get(y.dtype, "FP64")
        data = [str(value) for value in y.ravel()] if is_text else y.ravel().tolist()
        output = {"name": "predict", "shape": list(y.shape), "datatype": datatype, "data": data}
        return {"model_name": self.name, "model_version": version, "id": request.get("id", ""), "outputs": [output]}

    def count(self, result: str, started: float) -> None:
        seconds = time.perf_counter() - started
        with self.lock:
            self.counts[result] += 1
            self.seconds += seconds
            self.durations[sum(seconds > bucket for bucket in BUCKETS)] += 1

    def metrics(self) -> str:
        label = f'model_name="{self.name}",model_version="{self.version}"'
        with self.lock:
            lines = [
                "# TYPE model_infer_request_success_total counter",
                "# TYPE model_infer_request_failure_total counter",
            ]
            lines += [f"model_infer_request_{key}_total{{{label}}} {value}" for key, value in self.counts.items()]
            lines.append("# TYPE rest_server_request_duration_seconds histogram")
            total = 0
            for bucket, count in zip([*map(str, BUCKETS), "+Inf"], self.durations, strict=True):
                total += count
                lines.append(f'rest_server_request_duration_seconds_bucket{{{label},le="{bucket}"}} {total}')
            lines.append(f"rest_server_request_duration_seconds_sum{{{label}}} {self.seconds}")
            lines.append(f"rest_server_request_duration_seconds_count{{{label}}} {total}")
        return "\n".join(lines) + "\n"


def handler(served: Served) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def answer(self, status: int, body: object) -> None:
            data = body.encode() if isinstance(body, str) else json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "text/plain" if isinstance(body, str) else "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def do_GET(self) -> None:  # noqa: N802 - the base class names it
            known = {
                "/v2/health/live": {"live": True},
                "/v2/health/ready": {"ready": True},
                f"/v2/models/{served.name}/ready": {"ready": True},
                f"/v2/models/{served.name}": {"name": served.name, "versions": [served.version], "platform": "mlflow"},
            }
            if self.path == "/metrics":
                self.answer(200, served.metrics())
            elif self.path in known:
                self.answer(200, known[self.path])
            else:
                self.answer(404, {"error": f"no such path: {self.path}"})

        def do_POST(self) -> None:  # noqa: N802 - the base class names it
            length = int(self.headers.get("Content-Length", 0))
            if length > LARGEST:
                self.answer(413, {"error": f"more than {LARGEST} bytes"})
                return
            body = self.rfile.read(length)
            try:
                if self.path == f"/v2/models/{served.name}/infer":
                    self.answer(200, served.infer(json.loads(body)))
                elif self.path == f"/v2/repository/models/{served.name}/load":
                    served.load()
                    self.answer(200, {"version": served.version})
                else:
                    self.answer(404, {"error": f"no such path: {self.path}"})
            except (KeyError, ValueError, TypeError, IndexError) as error:
                self.answer(400, {"error": f"{type(error).__name__}: {error}"})

        def log_message(self, *_: object) -> None:
            """Quiet: the metrics count."""

    return Handler


def start(port: int, log: Path) -> tuple[ThreadingHTTPServer, Served]:
    """Only this machine can reach it."""
    served = Served(log)
    server = ThreadingHTTPServer(("127.0.0.1", port), handler(served))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, served


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8080)
    arguments = parser.parse_args()
    server, served = start(arguments.port, lifecycle.ROOT / "predictions.jsonl")
    print(
        f"{served.name} version {served.version} at http://127.0.0.1:{server.server_address[1]}/v2/models/{served.name}"
    )
    threading.Event().wait()


if __name__ == "__main__":
    main()
