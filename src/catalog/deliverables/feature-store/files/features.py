"""What the model knows of a customer, defined once for training and for serving: REPLACE by your own features."""

from datetime import timedelta
from pathlib import Path

from feast import Entity, FeatureService, FeatureView, Field, FileSource
from feast.types import Float64, Int64

DATA = Path(__file__).resolve().parent / "data"

customer = Entity(name="customer", join_keys=["customer_id"], description="Whom a prediction is about")

activity_source = FileSource(
    name="activity",
    path=str(DATA / "activity.parquet"),
    timestamp_field="event_timestamp",
    created_timestamp_column="created",
)

# A row older than its time to live is no answer: better none than one of last year.
activity = FeatureView(
    name="activity",
    entities=[customer],
    ttl=timedelta(days=7),
    schema=[Field(name="orders_7d", dtype=Int64), Field(name="amount_mean_7d", dtype=Float64)],
    source=activity_source,
    online=True,
    tags={"version": "1"},
)

# The model asks for a service, not for views: a new version of the features is a new service beside the old one.
model_v1 = FeatureService(name="model_v1", features=[activity])
