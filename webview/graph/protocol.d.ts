import * as z from 'zod/mini';

declare const box: z.ZodMiniObject<
  {
    id: z.ZodMiniString<string>;
    label: z.ZodMiniString<string>;
    detail: z.ZodMiniOptional<z.ZodMiniString<string>>;
    look: z.ZodMiniEnum<{
      approval: 'approval';
      data: 'data';
      model: 'model';
      rollback: 'rollback';
      service: 'service';
      step: 'step';
      trigger: 'trigger';
    }>;
  },
  z.core.$strip
>;
declare const picture: z.ZodMiniObject<
  {
    title: z.ZodMiniString<string>;
    summary: z.ZodMiniString<string>;
    nodes: z.ZodMiniArray<
      z.ZodMiniObject<
        {
          id: z.ZodMiniString<string>;
          label: z.ZodMiniString<string>;
          detail: z.ZodMiniOptional<z.ZodMiniString<string>>;
          look: z.ZodMiniEnum<{
            approval: 'approval';
            data: 'data';
            model: 'model';
            rollback: 'rollback';
            service: 'service';
            step: 'step';
            trigger: 'trigger';
          }>;
        },
        z.core.$strip
      >
    >;
    edges: z.ZodMiniArray<
      z.ZodMiniObject<
        {
          from: z.ZodMiniString<string>;
          to: z.ZodMiniString<string>;
          label: z.ZodMiniOptional<z.ZodMiniString<string>>;
          isBack: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
        },
        z.core.$strip
      >
    >;
  },
  z.core.$strip
>;
declare const curve: z.ZodMiniObject<
  {
    title: z.ZodMiniString<string>;
    points: z.ZodMiniArray<
      z.ZodMiniObject<
        {
          rps: z.ZodMiniNumber<number>;
          replicas: z.ZodMiniNumber<number>;
          waitMs: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        },
        z.core.$strip
      >
    >;
    peakRps: z.ZodMiniNumber<number>;
    planned: z.ZodMiniNumber<number>;
    most: z.ZodMiniNumber<number>;
  },
  z.core.$strip
>;
/** From the editor to the page. */
export declare const toGraphSchema: z.ZodMiniObject<
  {
    type: z.ZodMiniLiteral<'pictures'>;
    pictures: z.ZodMiniArray<
      z.ZodMiniObject<
        {
          title: z.ZodMiniString<string>;
          summary: z.ZodMiniString<string>;
          nodes: z.ZodMiniArray<
            z.ZodMiniObject<
              {
                id: z.ZodMiniString<string>;
                label: z.ZodMiniString<string>;
                detail: z.ZodMiniOptional<z.ZodMiniString<string>>;
                look: z.ZodMiniEnum<{
                  approval: 'approval';
                  data: 'data';
                  model: 'model';
                  rollback: 'rollback';
                  service: 'service';
                  step: 'step';
                  trigger: 'trigger';
                }>;
              },
              z.core.$strip
            >
          >;
          edges: z.ZodMiniArray<
            z.ZodMiniObject<
              {
                from: z.ZodMiniString<string>;
                to: z.ZodMiniString<string>;
                label: z.ZodMiniOptional<z.ZodMiniString<string>>;
                isBack: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
              },
              z.core.$strip
            >
          >;
        },
        z.core.$strip
      >
    >;
    curve: z.ZodMiniOptional<
      z.ZodMiniObject<
        {
          title: z.ZodMiniString<string>;
          points: z.ZodMiniArray<
            z.ZodMiniObject<
              {
                rps: z.ZodMiniNumber<number>;
                replicas: z.ZodMiniNumber<number>;
                waitMs: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
              },
              z.core.$strip
            >
          >;
          peakRps: z.ZodMiniNumber<number>;
          planned: z.ZodMiniNumber<number>;
          most: z.ZodMiniNumber<number>;
        },
        z.core.$strip
      >
    >;
  },
  z.core.$strip
>;
export type ToGraph = z.infer<typeof toGraphSchema>;
export type PictureView = z.infer<typeof picture>;
export type BoxView = z.infer<typeof box>;
export type CurveView = z.infer<typeof curve>;
/** From the page to the editor. */
export declare const fromGraphSchema: z.ZodMiniDiscriminatedUnion<
  [
    z.ZodMiniObject<
      {
        type: z.ZodMiniLiteral<'ready'>;
      },
      z.core.$strip
    >,
    z.ZodMiniObject<
      {
        type: z.ZodMiniLiteral<'open'>;
        picture: z.ZodMiniInt;
        id: z.ZodMiniString<string>;
      },
      z.core.$strip
    >,
    z.ZodMiniObject<
      {
        type: z.ZodMiniLiteral<'export'>;
        name: z.ZodMiniString<string>;
        svg: z.ZodMiniString<string>;
      },
      z.core.$strip
    >,
  ],
  'type'
>;
export type FromGraph = z.infer<typeof fromGraphSchema>;
