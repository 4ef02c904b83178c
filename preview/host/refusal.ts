/** What the host answers when it cannot do what was asked: an Excel error code and a message for developers. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
    this.name = "Refusal";
  }
}

/** Something that Excel has and the emulator lacks. It must never be answered with something plausible. */
export class Gap extends Refusal {
  constructor(what: string) {
    super("GeneralException", `emulator gap: ${what}`, 500);
    this.name = "Gap";
  }
}

export const itemNotFound = (what: string): Refusal =>
  new Refusal("ItemNotFound", `The requested resource doesn't exist: ${what}`, 404);

export const invalidArgument = (why: string): Refusal =>
  new Refusal("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${why}`);

export const invalidReference = (why: string): Refusal =>
  new Refusal("InvalidReference", `This reference is not valid for the current operation: ${why}`);

export const invalidOperation = (why: string): Refusal =>
  new Refusal("InvalidOperation", `The operation attempted is invalid on the object: ${why}`);

export const accessDenied = (what: string): Refusal =>
  new Refusal("AccessDenied", `You cannot perform the requested operation: ${what}`, 403);

export const insertDeleteConflict = (what: string): Refusal =>
  new Refusal("InsertDeleteConflict", `The insert or delete operation attempted resulted in a conflict: ${what}`, 409);

export const itemAlreadyExists = (what: string): Refusal =>
  new Refusal("ItemAlreadyExists", `The resource being created already exists: ${what}`, 409);

export const notImplemented = (what: string): Refusal =>
  new Refusal("NotImplemented", `The requested feature isn't implemented: ${what}`, 501);
