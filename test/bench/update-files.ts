// Eighty files of a generated project's kinds, in two versions.
import type { Artifact } from '../../src/core/generate/artifact.ts';
import { workspacePath } from '../../src/core/text/ids.ts';

export function updateArtifacts(version: number): readonly Artifact[] {
  return Array.from({ length: 80 }, (_, index): Artifact => {
    const isYaml = index % 2 === 0;
    return {
      path: workspacePath(`mlops/part-${index}/${isYaml ? 'manifest.yaml' : 'task.py'}`),
      text: isYaml ? manifest(index, version) : program(index, version),
      deliverable: 'bench',
      variant: 'bench',
      ownership: 'managed',
      because: [],
    };
  });
}

function manifest(index: number, version: number): string {
  const env = Array.from(
    { length: 12 },
    (_, at) => `            - name: VAR_${at}\n              value: "${at}"\n`,
  ).join('');
  return `# Part ${index}\n\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: part-${index}\n  labels:\n    app: part\nspec:\n  replicas: ${2 + version}\n  template:\n    spec:\n      containers:\n        - name: main\n          image: registry/part:${version}\n          env:\n${env}          resources:\n            limits:\n              cpu: 2\n              memory: 4Gi\n`;
}

function program(index: number, version: number): string {
  const parts = Array.from(
    { length: 6 },
    (_, at) =>
      `def step_${at}(rows):\n    total = 0\n    for row in rows:\n        total += row["value_${at}"]\n    return total * ${at === 3 ? version : 1}\n`,
  );
  return `"""Part ${index}."""\nimport json\n\n\n${parts.join('\n\n')}`;
}
