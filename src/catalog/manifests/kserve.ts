// What the rules of KServe read from an InferenceService.

export const modeAnnotation = ['metadata', 'annotations', 'serving.kserve.io/deploymentMode'] as const;
