// What a cell printed is saved with the notebook, long after the code that printed it is clean.
import { secretRule } from '../../../secrets/secret-rule.ts';

export const noSecretInNotebookOutput = secretRule({
  id: 'secrets/no-secret-in-notebook-output',
  claim: 'notebook-output',
  severity: 'error',
  sources: ['vault'],
  advice:
    'It was printed by a cell, and outputs are saved with the notebook. Revoke it first, then clear the outputs before each commit (nbstripout does it for git).',
});
