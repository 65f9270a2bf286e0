// Labelled defaults for numbers that were not given; each says where it comes from.
import type { AssumedKey, Assumption } from '../core/decide/decision.ts';
import type { Spec } from '../core/spec/spec.ts';

type Assumed = Omit<Assumption, 'key'>;

export function assume(key: AssumedKey, spec: Spec): Assumed {
  const users = spec.scaleRequirements.concurrentUsers;
  switch (key) {
    case 'scale_requirements.rps':
      return users === undefined
        ? { value: 10, unit: 'requests/s', because: 'no rate was given; ten a second is a small service' }
        : {
            value: Math.max(0.1, Math.round(users) / 10),
            unit: 'requests/s',
            because: `${users} users who each ask once in 10 s`,
          };
    case 'scale_requirements.latency_ms':
      return spec.modelType === 'generative'
        ? { value: 2000, unit: 'ms', because: 'time to the first token that readers still accept' }
        : { value: 300, unit: 'ms', because: 'a person waits for it, nothing stricter was said' };
    case 'scale_requirements.data_volume_gb':
      return { value: 10, unit: 'GB', because: 'fits one machine' };
    case 'scale_requirements.network_rtt_ms':
      return { value: 0, unit: 'ms', because: 'the target is taken as server-side' };
    case 'scale_requirements.freshness_s':
      return spec.deploymentTarget === 'batch'
        ? { value: 86_400, unit: 's', because: 'a nightly run' }
        : { value: 1, unit: 's', because: 'answers are computed on request' };
    case 'scale_requirements.payload_mb':
      return spec.modelType === 'computer-vision'
        ? { value: 1, unit: 'MB', because: 'one compressed picture' }
        : { value: 0.01, unit: 'MB', because: 'one row of features' };
    case 'model.service_time_ms':
      return serviceTime(spec);
    case 'model.size_gb':
      return modelSize(spec);
    case 'model.cold_start_s':
      return {
        value: Math.round(20 + 10 * (spec.model?.sizeGb ?? modelSize(spec).value)),
        unit: 's',
        because: '20 s for the container and 10 s for each GB of weights',
      };
    case 'model.ensemble_size':
      return { value: 5, unit: 'models', because: 'an ensemble was named without its size' };
    case 'model.params_million':
      return {
        value: Math.max(1, Math.round((spec.model?.sizeGb ?? modelSize(spec).value) * 250)),
        unit: 'million',
        because: 'four bytes a parameter',
      };
    case 'llm.input_tokens':
      return { value: 1000, unit: 'tokens', because: 'a prompt with some context' };
    case 'llm.output_tokens':
      return { value: 300, unit: 'tokens', because: 'a short answer' };
    case 'llm.context':
      return { value: 8192, unit: 'tokens', because: 'enough for the prompt and the answer' };
    case 'team.size':
      return { value: 5, unit: 'people', because: 'a team that can run a service, no platform team' };
    case 'retention_days':
      return (spec.regulations?.length ?? 0) > 0
        ? { value: 365, unit: 'days', because: 'above the six months that the AI Act asks of high-risk logs' }
        : { value: 90, unit: 'days', because: 'one quarter' };
    case 'slo.availability':
      return {
        value: spec.governanceLevel === 'production' ? 0.999 : 0.99,
        unit: '',
        because: 'a usual first objective',
      };
    case 'slo.window_days':
      return { value: 30, unit: 'days', because: 'the window of the burn-rate alerts' };
    case 'retraining.min_improvement_percent':
      return { value: 1, unit: '%', because: 'below that, noise is promoted' };
    default:
      return key satisfies never;
  }
}

function serviceTime(spec: Spec): Assumed {
  const hasGpu = spec.environment?.gpu !== false;
  switch (spec.modelType) {
    case 'generative':
      return { value: 6000, unit: 'ms', because: '300 output tokens at 20 ms each' };
    case 'computer-vision':
      return { value: hasGpu ? 15 : 60, unit: 'ms', because: 'a mid-size network; measure it on your hardware' };
    case 'nlp':
      return { value: 25, unit: 'ms', because: 'an encoder of about 100 million parameters' };
    case 'recommendation':
    case 'ranking':
      return { value: 15, unit: 'ms', because: 'a few hundred candidates scored' };
    default:
      return { value: 8, unit: 'ms', because: 'a tree model with its feature code' };
  }
}

function modelSize(spec: Spec): Assumed {
  switch (spec.modelType) {
    case 'generative':
      return { value: 16, unit: 'GB', because: '8 billion parameters in bf16' };
    case 'computer-vision':
      return { value: 0.1, unit: 'GB', because: '25 million parameters in fp32' };
    case 'nlp':
      return { value: 0.4, unit: 'GB', because: '100 million parameters in fp32' };
    default:
      return { value: 0.1, unit: 'GB', because: 'a tree model' };
  }
}
