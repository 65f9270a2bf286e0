import * as z from 'zod/mini';
/** From the page to the editor. */
export declare const toEditorSchema: z.ZodMiniDiscriminatedUnion<
  [
    z.ZodMiniObject<
      {
        type: z.ZodMiniLiteral<'ready'>;
        answers: z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnknown>>;
      },
      z.core.$strip
    >,
    z.ZodMiniObject<
      {
        type: z.ZodMiniLiteral<'answer'>;
        path: z.ZodMiniArray<z.ZodMiniString<string>>;
        value: z.ZodMiniOptional<
          z.ZodMiniUnion<
            readonly [
              z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniNumber<number>, z.ZodMiniBoolean<boolean>]>,
              z.ZodMiniArray<
                z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniNumber<number>, z.ZodMiniBoolean<boolean>]>
              >,
            ]
          >
        >;
      },
      z.core.$strip
    >,
    z.ZodMiniObject<
      {
        type: z.ZodMiniLiteral<'takeDetected'>;
        key: z.ZodMiniOptional<z.ZodMiniString<string>>;
      },
      z.core.$strip
    >,
    z.ZodMiniObject<
      {
        type: z.ZodMiniLiteral<'choose'>;
        topic: z.ZodMiniString<string>;
        option: z.ZodMiniOptional<z.ZodMiniString<string>>;
      },
      z.core.$strip
    >,
    z.ZodMiniObject<
      {
        type: z.ZodMiniLiteral<'preview'>;
        path: z.ZodMiniString<string>;
      },
      z.core.$strip
    >,
    z.ZodMiniObject<
      {
        type: z.ZodMiniLiteral<'diff'>;
        path: z.ZodMiniString<string>;
      },
      z.core.$strip
    >,
    z.ZodMiniObject<
      {
        type: z.ZodMiniLiteral<'source'>;
        url: z.ZodMiniString<string>;
      },
      z.core.$strip
    >,
    z.ZodMiniObject<
      {
        type: z.ZodMiniLiteral<'generate'>;
      },
      z.core.$strip
    >,
    z.ZodMiniObject<
      {
        type: z.ZodMiniLiteral<'cancel'>;
      },
      z.core.$strip
    >,
    z.ZodMiniObject<
      {
        type: z.ZodMiniLiteral<'reset'>;
      },
      z.core.$strip
    >,
  ],
  'type'
>;
export type ToEditor = z.infer<typeof toEditorSchema>;
declare const source: z.ZodMiniObject<
  {
    title: z.ZodMiniString<string>;
    url: z.ZodMiniString<string>;
    accessed: z.ZodMiniString<string>;
  },
  z.core.$strip
>;
declare const asked: z.ZodMiniObject<
  {
    key: z.ZodMiniString<string>;
    path: z.ZodMiniArray<z.ZodMiniString<string>>;
    title: z.ZodMiniString<string>;
    help: z.ZodMiniString<string>;
    type: z.ZodMiniEnum<{
      boolean: 'boolean';
      list: 'list';
      number: 'number';
      'one-of': 'one-of';
      text: 'text';
    }>;
    values: z.ZodMiniArray<z.ZodMiniString<string>>;
    value: z.ZodMiniOptional<z.ZodMiniUnknown>;
    standing: z.ZodMiniEnum<{
      abort: 'abort';
      assumed: 'assumed';
      flips: 'flips';
      given: 'given';
      needed: 'needed';
      optional: 'optional';
    }>;
    because: z.ZodMiniOptional<z.ZodMiniString<string>>;
    problem: z.ZodMiniOptional<z.ZodMiniString<string>>;
    detected: z.ZodMiniOptional<
      z.ZodMiniObject<
        {
          value: z.ZodMiniString<string>;
          because: z.ZodMiniString<string>;
        },
        z.core.$strip
      >
    >;
  },
  z.core.$strip
>;
declare const decision: z.ZodMiniObject<
  {
    topic: z.ZodMiniString<string>;
    choice: z.ZodMiniString<string>;
    title: z.ZodMiniString<string>;
    because: z.ZodMiniString<string>;
    by: z.ZodMiniEnum<{
      rule: 'rule';
      user: 'user';
    }>;
    status: z.ZodMiniOptional<z.ZodMiniString<string>>;
    alternatives: z.ZodMiniArray<
      z.ZodMiniObject<
        {
          choice: z.ZodMiniString<string>;
          when: z.ZodMiniString<string>;
        },
        z.core.$strip
      >
    >;
    flips: z.ZodMiniArray<
      z.ZodMiniObject<
        {
          change: z.ZodMiniString<string>;
          to: z.ZodMiniString<string>;
        },
        z.core.$strip
      >
    >;
    options: z.ZodMiniArray<
      z.ZodMiniObject<
        {
          id: z.ZodMiniString<string>;
          title: z.ZodMiniString<string>;
        },
        z.core.$strip
      >
    >;
    sources: z.ZodMiniArray<
      z.ZodMiniObject<
        {
          title: z.ZodMiniString<string>;
          url: z.ZodMiniString<string>;
          accessed: z.ZodMiniString<string>;
        },
        z.core.$strip
      >
    >;
  },
  z.core.$strip
>;
declare const plan: z.ZodMiniObject<
  {
    tier: z.ZodMiniString<string>;
    tierBecause: z.ZodMiniString<string>;
    decisions: z.ZodMiniArray<
      z.ZodMiniObject<
        {
          topic: z.ZodMiniString<string>;
          choice: z.ZodMiniString<string>;
          title: z.ZodMiniString<string>;
          because: z.ZodMiniString<string>;
          by: z.ZodMiniEnum<{
            rule: 'rule';
            user: 'user';
          }>;
          status: z.ZodMiniOptional<z.ZodMiniString<string>>;
          alternatives: z.ZodMiniArray<
            z.ZodMiniObject<
              {
                choice: z.ZodMiniString<string>;
                when: z.ZodMiniString<string>;
              },
              z.core.$strip
            >
          >;
          flips: z.ZodMiniArray<
            z.ZodMiniObject<
              {
                change: z.ZodMiniString<string>;
                to: z.ZodMiniString<string>;
              },
              z.core.$strip
            >
          >;
          options: z.ZodMiniArray<
            z.ZodMiniObject<
              {
                id: z.ZodMiniString<string>;
                title: z.ZodMiniString<string>;
              },
              z.core.$strip
            >
          >;
          sources: z.ZodMiniArray<
            z.ZodMiniObject<
              {
                title: z.ZodMiniString<string>;
                url: z.ZodMiniString<string>;
                accessed: z.ZodMiniString<string>;
              },
              z.core.$strip
            >
          >;
        },
        z.core.$strip
      >
    >;
    capacity: z.ZodMiniArray<z.ZodMiniString<string>>;
    cost: z.ZodMiniOptional<z.ZodMiniString<string>>;
    assumptions: z.ZodMiniArray<
      z.ZodMiniObject<
        {
          key: z.ZodMiniString<string>;
          text: z.ZodMiniString<string>;
        },
        z.core.$strip
      >
    >;
    files: z.ZodMiniArray<
      z.ZodMiniObject<
        {
          path: z.ZodMiniString<string>;
          state: z.ZodMiniEnum<{
            new: 'new';
            ours: 'ours';
            there: 'there';
          }>;
        },
        z.core.$strip
      >
    >;
  },
  z.core.$strip
>;
/** From the editor to the page. */
export declare const toPageSchema: z.ZodMiniDiscriminatedUnion<
  [
    z.ZodMiniObject<
      {
        type: z.ZodMiniLiteral<'state'>;
        answers: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnknown>;
        asked: z.ZodMiniArray<
          z.ZodMiniObject<
            {
              key: z.ZodMiniString<string>;
              path: z.ZodMiniArray<z.ZodMiniString<string>>;
              title: z.ZodMiniString<string>;
              help: z.ZodMiniString<string>;
              type: z.ZodMiniEnum<{
                boolean: 'boolean';
                list: 'list';
                number: 'number';
                'one-of': 'one-of';
                text: 'text';
              }>;
              values: z.ZodMiniArray<z.ZodMiniString<string>>;
              value: z.ZodMiniOptional<z.ZodMiniUnknown>;
              standing: z.ZodMiniEnum<{
                abort: 'abort';
                assumed: 'assumed';
                flips: 'flips';
                given: 'given';
                needed: 'needed';
                optional: 'optional';
              }>;
              because: z.ZodMiniOptional<z.ZodMiniString<string>>;
              problem: z.ZodMiniOptional<z.ZodMiniString<string>>;
              detected: z.ZodMiniOptional<
                z.ZodMiniObject<
                  {
                    value: z.ZodMiniString<string>;
                    because: z.ZodMiniString<string>;
                  },
                  z.core.$strip
                >
              >;
            },
            z.core.$strip
          >
        >;
        others: z.ZodMiniArray<
          z.ZodMiniObject<
            {
              key: z.ZodMiniString<string>;
              path: z.ZodMiniArray<z.ZodMiniString<string>>;
              title: z.ZodMiniString<string>;
              help: z.ZodMiniString<string>;
              type: z.ZodMiniEnum<{
                boolean: 'boolean';
                list: 'list';
                number: 'number';
                'one-of': 'one-of';
                text: 'text';
              }>;
              values: z.ZodMiniArray<z.ZodMiniString<string>>;
              value: z.ZodMiniOptional<z.ZodMiniUnknown>;
              standing: z.ZodMiniEnum<{
                abort: 'abort';
                assumed: 'assumed';
                flips: 'flips';
                given: 'given';
                needed: 'needed';
                optional: 'optional';
              }>;
              because: z.ZodMiniOptional<z.ZodMiniString<string>>;
              problem: z.ZodMiniOptional<z.ZodMiniString<string>>;
              detected: z.ZodMiniOptional<
                z.ZodMiniObject<
                  {
                    value: z.ZodMiniString<string>;
                    because: z.ZodMiniString<string>;
                  },
                  z.core.$strip
                >
              >;
            },
            z.core.$strip
          >
        >;
        problems: z.ZodMiniArray<z.ZodMiniString<string>>;
        specText: z.ZodMiniString<string>;
        plan: z.ZodMiniOptional<
          z.ZodMiniObject<
            {
              tier: z.ZodMiniString<string>;
              tierBecause: z.ZodMiniString<string>;
              decisions: z.ZodMiniArray<
                z.ZodMiniObject<
                  {
                    topic: z.ZodMiniString<string>;
                    choice: z.ZodMiniString<string>;
                    title: z.ZodMiniString<string>;
                    because: z.ZodMiniString<string>;
                    by: z.ZodMiniEnum<{
                      rule: 'rule';
                      user: 'user';
                    }>;
                    status: z.ZodMiniOptional<z.ZodMiniString<string>>;
                    alternatives: z.ZodMiniArray<
                      z.ZodMiniObject<
                        {
                          choice: z.ZodMiniString<string>;
                          when: z.ZodMiniString<string>;
                        },
                        z.core.$strip
                      >
                    >;
                    flips: z.ZodMiniArray<
                      z.ZodMiniObject<
                        {
                          change: z.ZodMiniString<string>;
                          to: z.ZodMiniString<string>;
                        },
                        z.core.$strip
                      >
                    >;
                    options: z.ZodMiniArray<
                      z.ZodMiniObject<
                        {
                          id: z.ZodMiniString<string>;
                          title: z.ZodMiniString<string>;
                        },
                        z.core.$strip
                      >
                    >;
                    sources: z.ZodMiniArray<
                      z.ZodMiniObject<
                        {
                          title: z.ZodMiniString<string>;
                          url: z.ZodMiniString<string>;
                          accessed: z.ZodMiniString<string>;
                        },
                        z.core.$strip
                      >
                    >;
                  },
                  z.core.$strip
                >
              >;
              capacity: z.ZodMiniArray<z.ZodMiniString<string>>;
              cost: z.ZodMiniOptional<z.ZodMiniString<string>>;
              assumptions: z.ZodMiniArray<
                z.ZodMiniObject<
                  {
                    key: z.ZodMiniString<string>;
                    text: z.ZodMiniString<string>;
                  },
                  z.core.$strip
                >
              >;
              files: z.ZodMiniArray<
                z.ZodMiniObject<
                  {
                    path: z.ZodMiniString<string>;
                    state: z.ZodMiniEnum<{
                      new: 'new';
                      ours: 'ours';
                      there: 'there';
                    }>;
                  },
                  z.core.$strip
                >
              >;
            },
            z.core.$strip
          >
        >;
        abort: z.ZodMiniOptional<
          z.ZodMiniArray<
            z.ZodMiniObject<
              {
                code: z.ZodMiniString<string>;
                because: z.ZodMiniString<string>;
                remedy: z.ZodMiniString<string>;
                sources: z.ZodMiniArray<
                  z.ZodMiniObject<
                    {
                      title: z.ZodMiniString<string>;
                      url: z.ZodMiniString<string>;
                      accessed: z.ZodMiniString<string>;
                    },
                    z.core.$strip
                  >
                >;
              },
              z.core.$strip
            >
          >
        >;
        canWrite: z.ZodMiniBoolean<boolean>;
      },
      z.core.$strip
    >,
    z.ZodMiniObject<
      {
        type: z.ZodMiniLiteral<'busy'>;
        text: z.ZodMiniString<string>;
      },
      z.core.$strip
    >,
    z.ZodMiniObject<
      {
        type: z.ZodMiniLiteral<'done'>;
        text: z.ZodMiniString<string>;
        isProblem: z.ZodMiniBoolean<boolean>;
      },
      z.core.$strip
    >,
  ],
  'type'
>;
export type ToPage = z.infer<typeof toPageSchema>;
export type State = Extract<
  ToPage,
  {
    type: 'state';
  }
>;
export type AskedView = z.infer<typeof asked>;
export type DecisionView = z.infer<typeof decision>;
export type PlanView = z.infer<typeof plan>;
export type SourceView = z.infer<typeof source>;
