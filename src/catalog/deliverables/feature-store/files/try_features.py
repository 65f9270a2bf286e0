"""Makes example rows, applies the definitions, reads a training set as of then and a row as of now.

python mlops/features/try_features.py: the definitions, the join in time and the online store, on this machine alone.
"""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pandas as pd
from feast import FeatureStore

HERE = Path(__file__).resolve().parent


def example_rows(now: datetime) -> pd.DataFrame:
    """Three customers over ten days; each day's value says which day it is."""
    days = range(10)
    rows = [
        {
            "customer_id": customer,
            "orders_7d": customer * 100 + day,
            "amount_mean_7d": float(day),
            "event_timestamp": now - timedelta(days=9 - day, hours=1),
            "created": now - timedelta(days=9 - day, minutes=30),
        }
        for customer in (1, 2, 3)
        for day in days
    ]
    return pd.DataFrame(rows)


def main() -> None:
    now = datetime.now(UTC)
    (HERE / "data").mkdir(exist_ok=True)
    example_rows(now).to_parquet(HERE / "data" / "activity.parquet")
    subprocess.run([str(Path(sys.executable).parent / "feast"), "-c", str(HERE), "apply"], check=True)
    store = FeatureStore(repo_path=str(HERE))
    service = store.get_feature_service("model_v1")

    # As of five days ago: a training set that knew more than that day did would be too good to be true.
    asked = pd.DataFrame({"customer_id": [1, 2], "event_timestamp": [now - timedelta(days=5)] * 2})
    training = store.get_historical_features(entity_df=asked, features=service).to_df()
    seen = dict(zip(training["customer_id"], training["orders_7d"], strict=True))
    if seen != {1: 104, 2: 204}:
        raise SystemExit(f"the training set is not of that day: {seen}")

    store.materialize(start_date=now - timedelta(days=7), end_date=now)
    online = store.get_online_features(features=service, entity_rows=[{"customer_id": 3}]).to_dict()
    if online["orders_7d"] != [309]:
        raise SystemExit(f"the online store has another row: {online}")
    print("definitions applied; training set as of then and online row as of now agree with the source")


if __name__ == "__main__":
    main()
