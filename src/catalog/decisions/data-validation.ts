// What refuses bad data before it trains or is scored.
import { defineDecision } from '../../core/decide/decision.ts';

export const dataValidation = defineDecision({
  topic: 'data-validation',
  options: {
    pandera: { title: 'Pandera schemas', winsWhen: 'data is in tables that Python reads', sources: ['pandera'] },
    tfdv: { title: 'TensorFlow Data Validation', winsWhen: 'TFX pipelines exist', sources: ['tfdv'] },
    'content-checks': {
      title: 'checks of pictures or texts',
      winsWhen: 'inputs are pictures, texts or prompts',
      sources: ['evidently-drift'],
    },
  },
  dependsOn: ['model_type', 'model.framework'],
  isNeeded: (context) => context.tier !== 'T1',
  decide(context) {
    if (['computer-vision', 'nlp', 'generative'].includes(context.modelType))
      return {
        choice: 'content-checks',
        because: `${context.modelType} inputs have no columns: size, length, language, duplicates and emptiness are checked.`,
        alternatives: ['pandera'],
      };
    return {
      choice: 'pandera',
      because: 'Schema, ranges, missing values and train/serve skew are checked; over 1 % bad rows stop the run.',
      alternatives: context.framework === 'tensorflow' ? ['tfdv'] : ['content-checks'],
    };
  },
  settings: () => ({ maxBadRowShare: 0.01 }),
});
