// ENV and ARG stay in the history of an image, whatever a later layer takes away.
import { secretRule } from '../../../secrets/secret-rule.ts';

export const noKeyInImageEnv = secretRule({
  id: 'secrets/no-key-in-image-env',
  claim: 'image-env',
  severity: 'error',
  sources: ['docker-build-secrets'],
  advice:
    'ENV and ARG stay in the history of the image, for everybody who can pull it. Revoke it first, then use RUN --mount=type=secret while building and the environment of the container while running.',
});
