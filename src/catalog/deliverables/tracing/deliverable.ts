// One request seen along its way: spans from the gateway, the features and the model, collected, sampled and sent on.
import type { Deliverable, PlanSheet, RenderedFile, Variant } from '../../../core/generate/artifact.ts';
import { workspacePath } from '../../../core/text/ids.ts';
import { printYaml } from '../../../core/text/print-yaml.ts';
import { shellSettings } from '../shell.ts';

const folder = 'mlops/tracing';

function collector({ names }: PlanSheet): string {
  return printYaml(
    {
      receivers: { otlp: { protocols: { grpc: { endpoint: '0.0.0.0:4317' }, http: { endpoint: '0.0.0.0:4318' } } } },
      processors: {
        // First in the row: it refuses before the memory is gone.
        memory_limiter: { check_interval: '1s', limit_percentage: 80, spike_limit_percentage: 20 },
        batch: { timeout: '5s', send_batch_size: 1024 },
      },
      exporters: {
        otlp: { endpoint: '${env:TRACES_ENDPOINT}', tls: { insecure: false }, sending_queue: { queue_size: 2000 } },
      },
      service: {
        pipelines: { traces: { receivers: ['otlp'], processors: ['memory_limiter', 'batch'], exporters: ['otlp'] } },
        telemetry: { resource: { 'service.name': `${names.model}-collector` } },
      },
    },
    { '': 'OpenTelemetry Collector; TRACES_ENDPOINT is the address of the backend that keeps the traces.' },
  );
}

const openTelemetry: Variant = {
  id: 'opentelemetry',
  render(sheet): readonly RenderedFile[] {
    const { names, plan } = sheet;
    const settings = {
      OTEL_SERVICE_NAME: names.model,
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://otel-collector.monitoring:4318',
      OTEL_RESOURCE_ATTRIBUTES: `service.version=${names.version},deployment.environment.name=${plan.spec.governanceLevel}`,
      // Every trace at small load, one in twenty at large; a caller that already samples decides.
      OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
      OTEL_TRACES_SAMPLER_ARG: plan.capacity.peakRps > 50 ? '0.05' : '1',
    };
    return [
      { path: workspacePath(`${folder}/collector.yaml`), text: () => collector(sheet) },
      {
        path: workspacePath(`${folder}/tracing.env`),
        text: () =>
          shellSettings(
            'Environment of every component of a request: gateway, features, model. Carry the header traceparent along.',
            settings,
          ),
      },
    ];
  },
};

export const tracing: Deliverable = {
  id: 'tracing',
  title: 'Tracing',
  from: 'T2',
  because: ['tracing'],
  variants: [openTelemetry],
  isNeeded: (sheet) => sheet.choice('tracing') === 'opentelemetry',
};
