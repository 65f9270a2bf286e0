// Manifests for measuring: an InferenceService of 60 lines in as many variants as are wanted.

/** One document of 59 lines, without its `---`. */
export function manifest(index: number): string {
  const team = ['fraud', 'search', 'ads', 'risk', 'care'][index % 5] ?? 'fraud';
  return `apiVersion: serving.kserve.io/v1beta1
kind: InferenceService
metadata:
  name: ${team}-model-${index}
  namespace: ${team}
  labels:
    app.kubernetes.io/name: ${team}-model-${index}
    app.kubernetes.io/part-of: ${team}
    app.kubernetes.io/managed-by: the-platform-team-of-${team}
  annotations:
    serving.kserve.io/deploymentMode: Standard
    serving.kserve.io/autoscalerClass: hpa
    prometheus.io/scrape: "true"
    example.com/description: The ${team} model number ${index}, retrained every night from the events of the last ninety days and compared with the one in service
    example.com/runbook: https://wiki.example.com/teams/${team}/models/${team}-model-${index}/runbook#rollback
spec:
  predictor:
    minReplicas: ${1 + (index % 3)}
    maxReplicas: ${4 + (index % 7)}
    scaleMetric: cpu
    scaleTarget: ${60 + (index % 30)}
    serviceAccountName: ${team}-serving
    timeout: 60
    nodeSelector:
      kubernetes.io/arch: amd64
    tolerations:
      - key: nvidia.com/gpu
        effect: NoSchedule
    model:
      modelFormat:
        name: ${['sklearn', 'xgboost', 'onnx'][index % 3] ?? 'sklearn'}
        version: "${1 + (index % 2)}"
      protocolVersion: v2
      runtime: kserve-mlserver
      storageUri: s3://models/${team}/${index}/2026-11-${String(1 + (index % 28)).padStart(2, '0')}
      args:
        - --model_name=${team}-model-${index}
        - --workers=2
      env:
        - name: OMP_NUM_THREADS
          value: "${1 + (index % 4)}"
        - name: LOG_LEVEL
          value: info
        - name: FEATURE_STORE_URL
          valueFrom:
            configMapKeyRef:
              name: ${team}-config
              key: feature-store
      resources:
        requests:
          cpu: "1"
          memory: 2Gi
        limits:
          cpu: "2"
          memory: 4Gi
      readinessProbe:
        httpGet:
          path: /v2/health/ready
          port: 8080
        periodSeconds: 10
`;
}

/** A file of about so many lines. */
export function fileOfLines(lines: number): string {
  const documents: string[] = [];
  for (let count = 0, index = 0; count < lines - 30; count += 61, index++) documents.push(manifest(index));
  return documents.join('---\n');
}
