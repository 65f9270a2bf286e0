// What all rules about credentials share: they look once, each reports its own claim, none repeats a value.
import type { Fix, Severity, SourceId } from '../../core/text/finding.ts';
import type { SourceDocument, SourceFile } from '../../core/text/source-file.ts';
import { defineRule, type Report, type Rule } from '../../core/validate/rule.ts';
import { type Claim, type Secret, secretsIn, secretsInText } from './find-secrets.ts';
import { referencesFor } from './references.ts';

export interface SecretRule {
  readonly id: string;
  readonly claim: Claim;
  readonly severity: Severity;
  readonly sources: readonly SourceId[];
  /** What to do, behind the sentence that says what was found. */
  readonly advice: string;
  /** Fixes of its own; undefined leaves it to the file's way to refer to a secret. */
  fixes?(secret: Secret, file: SourceFile, document?: SourceDocument): readonly Fix[];
}

export function secretRule({ id, claim, severity, sources, advice, fixes = referencesFor }: SecretRule): Rule {
  const reportOf = (secret: Secret, file: SourceFile, document?: SourceDocument): Report => ({
    at: secret.place,
    message: `This looks like ${secret.what}. ${advice}`,
    fixes: fixes(secret, file, document),
    ...(secret.severity ? { severity: secret.severity } : {}),
  });
  return defineRule({
    id,
    kinds: 'any',
    severity,
    sources,
    check(document, report, file) {
      for (const secret of secretsIn(document, file))
        if (secret.claim === claim) report(reportOf(secret, file, document));
    },
    checkText(file, report) {
      for (const secret of secretsInText(file)) if (secret.claim === claim) report(reportOf(secret, file));
    },
  });
}
