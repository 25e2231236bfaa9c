import type { MagnetPort } from '@lodestone/core';
import type { ComponentType } from 'preact';
import type { FormState } from '../form/FormState.js';
import type { LeadFormModel } from '../view/LeadFormModel.js';

export interface BodyProps {
  model: LeadFormModel;
  headingLevel: number;
}

export interface OutcomeProps extends BodyProps {
  state: FormState;
}

/** What a widget beyond the plain form puts into it. Every part may be left out. */
export interface Body {
  /** What its placements need beside the common sheet. */
  css?: string | undefined;
  /** Instead of the form and the thanks. */
  View?: ComponentType<BodyProps> | undefined;
  /** Between the head and the fields. */
  Intro?: ComponentType<BodyProps> | undefined;
  /** Behind the submit button. */
  Actions?: ComponentType<BodyProps> | undefined;
  /** Under the thanks, once the form is done. */
  Outcome?: ComponentType<OutcomeProps> | undefined;
  /** Whether a field or box of the form is drawn now; all of them if not given. */
  shows?(path: string): boolean;
  /** The words on the submit button, where they are not those of the form. */
  action?(): string | undefined;
  /** A submit that is not the last: true when it was taken, and nothing is sent. */
  next?(): Promise<boolean>;
  /** The widget is taken away. */
  stop?(): void;
}

/** Makes the body of one form, once its model is there. */
export type CreateBody = (model: LeadFormModel, magnets: MagnetPort) => Body;

/** A body with the texts that it needs beside those of the form. */
export interface LoadedBody {
  create: CreateBody;
  messages: Readonly<Record<string, unknown>>;
  magnets: MagnetPort;
}
