import { ArxivError, type ArxivErrorCode } from './errors';
import type { Answer } from './fetch-answer';
import type { Feed } from './paper';
import { isRateExceeded, parseFeed } from './parse-feed';

type Parse<Result> = (body: string) => Result;

/** The feed in an answer; throws the `ArxivError` that its status or its text stands for. */
export function judgeAnswer(answer: Answer): Feed {
  return judgeBy(parseFeed, answer);
}

/** What `parse` finds in an answer; throws the `ArxivError` that its status or text stands for. */
export function judgeBy<Result>(parse: Parse<Result>, answer: Answer): Result {
  const code = codeOf(answer);
  if (code !== undefined) throw errorFor(code, answer, parse);
  try {
    return parse(answer.body);
  } catch (error) {
    if (!(error instanceof ArxivError)) throw error;
    throw new ArxivError(error.code, error.message, { ...circumstances(answer), cause: error });
  }
}

/** The status comes first: arXiv wraps its own failures in the form of a refused query. */
function codeOf({ status, body }: Answer): ArxivErrorCode | undefined {
  if (status === 403) return 'refused';
  if (status === 429 || isRateExceeded(body)) return 'rate-limited';
  if (status === 400) return 'rejected-query';
  return status >= 200 && status < 300 ? undefined : 'server';
}

function errorFor(code: ArxivErrorCode, answer: Answer, parse: Parse<unknown>): ArxivError {
  const message = arxivsWords(answer.body, parse) ?? `arXiv answered with status ${answer.status}`;
  return new ArxivError(code, message, {
    ...circumstances(answer),
    cause: answer.body.slice(0, 500),
  });
}

function circumstances({ status, retryAt }: Answer): Pick<Answer, 'status' | 'retryAt'> {
  return { status, retryAt };
}

/** What the body itself says of the error; a web page or a stray feed says nothing. */
function arxivsWords(body: string, parse: Parse<unknown>): string | undefined {
  try {
    parse(body);
  } catch (error) {
    if (!(error instanceof ArxivError)) throw error;
    return error.code === 'malformed' || error.code === 'empty' ? undefined : error.message;
  }
  return undefined;
}
