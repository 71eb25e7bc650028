import { channels } from '../../../shared/domain/care/care-values.ts';
import {
  complaintMoves,
  complaintStates,
  severities,
  wonBacks,
} from '../../../shared/domain/care/complaint.ts';
import { healthQuestions, healthWords } from '../../../shared/domain/care/health.ts';
import { occasions } from '../../../shared/domain/care/rating.ts';
import type { Sayer } from './said.ts';
import { said } from './said.ts';

/** The values of surveys, complaints, praise and scores, by field or by table and field. */
export const careSayers: Readonly<Partial<Record<string, Sayer>>> = {
  channel: (value, { t }) => said(channels, value, (one) => t(`care:channel.${one}`)),
  occasion: (value, { t }) => said(occasions, value, (one) => t(`care:occasion.${one}`)),
  severity: (value, { t }) => said(severities, value, (one) => t(`care:severity.${one}`)),
  wonBack: (value, { t }) => said(wonBacks, value, (one) => t(`care:wonBack.${one}`)),
  'complaints.state': (value, { t }) =>
    said(complaintStates, value, (one) => t(`care:state.${one}`)),
  'complaintSteps.move': (value, { t }) =>
    said(complaintMoves, value, (one) => t(`care:move.${one}`)),
  'healthAnswers.question': (value, { t }) =>
    said(healthQuestions, value, (one) => t(`careService:health.question.${one}`)),
  'healthAnswers.answer': (value, { t }) =>
    said(healthWords, value, (one) => t(`careService:health.answer.${one}`)),
};
