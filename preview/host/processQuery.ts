import type { Book } from "./book";
import { Args, asKey, type HostObject, isHostObject, type Json } from "./define";
import { Gap, itemNotFound, Refusal } from "./refusal";
import { readQuery, type QueryInfo } from "./query";

interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[];
}

interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

/** The body of a ProcessQuery request. */
export interface RequestBody {
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

export interface ResponseBody {
  readonly Results: { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; HttpStatusCode: number; ActionIndex: number };
}

/** The objects that the add-in holds across requests, by reference id. */
export class References {
  private readonly objects = new Map<string, HostObject>();
  private last = 0;

  constructor(private readonly book: Book) {}

  keep(object: HostObject): string {
    const id = `ref${++this.last}`;
    this.objects.set(id, object);
    const held = object.held();
    if (held) this.book.held.add(held);
    return id;
  }

  get(id: string): HostObject {
    const object = this.objects.get(id);
    if (!object) throw new Refusal("InvalidReference", "The referenced object is no longer held.");
    return object;
  }

  remove(id: string): void {
    const held = this.objects.get(id)?.held();
    if (held) this.book.held.delete(held);
    this.objects.delete(id);
  }

  clear(): void {
    for (const id of [...this.objects.keys()]) this.remove(id);
  }

  get size(): number {
    return this.objects.size;
  }
}

export interface ProcessOptions {
  /** Makes the objects that Office.js creates by type name. */
  readonly newObject?: (type: string) => HostObject;
  /** Fail before this action, with this code. */
  readonly failAt?: { readonly action: number; readonly code: string };
  /** Called with the message of every gap that a request fell into. */
  readonly onGap?: (message: string) => void;
}

/** Does the actions of one request in order; the first that fails ends it, and those before stay done. */
export function processQuery(
  body: RequestBody,
  root: HostObject,
  references: References,
  options: ProcessOptions = {},
): ResponseBody {
  const response: ResponseBody = { Results: [], TraceIds: [] };
  const request = new Request(body, root, references, options);
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (options.failAt?.action === index) throw new Refusal(options.failAt.code, "The request failed half-way.", 500);
      const value = request.perform(action, response);
      if (value !== undefined) response.Results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      response.Error = errorOf(error, index, action);
      if (error instanceof Gap || !(error instanceof Refusal)) options.onGap?.(response.Error.Message);
      break;
    }
  }
  return response;
}

function errorOf(error: unknown, index: number, action: ActionInfo): NonNullable<ResponseBody["Error"]> {
  const refusal =
    error instanceof Refusal
      ? error
      : new Refusal(
          "GeneralException",
          `emulator bug: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
          500,
        );
  return {
    Code: refusal.code,
    Message: refusal.message,
    Location: action.Name ?? "",
    HttpStatusCode: refusal.status,
    ActionIndex: index,
  };
}

type Handler = (request: Request, action: ActionInfo, response: ResponseBody) => Json | undefined;

/** The kinds of actions, by their number in the protocol. Absent: trace (5), handled apart, and what nobody uses. */
const handlers: Readonly<Record<number, Handler>> = {
  1: (request, action) => request.identity(action.ObjectPathId),
  2: (request, action) => {
    const object = request.resolve(action.ObjectPathId);
    return object === null
      ? null
      : { ...request.reference(action.ObjectPathId), ...readQuery(object, action.QueryInfo ?? {}) };
  },
  3: (request, action) => request.invoke(action),
  4: (request, action) => {
    const [value = null] = action.ArgumentInfo?.Arguments ?? [];
    request.resolve(action.ObjectPathId)?.write(localName(action.Name), value);
    return null;
  },
  5: (_request, action, response) => {
    response.TraceIds.push(action.Id);
    return null;
  },
};

/** One request under way: its object paths are resolved when first needed and then stay. */
class Request {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly kept = new Map<number, string>();

  constructor(
    private readonly body: RequestBody,
    private readonly root: HostObject,
    private readonly references: References,
    private readonly options: ProcessOptions,
  ) {}

  perform(action: ActionInfo, response: ResponseBody): Json | undefined {
    const handler = handlers[action.ActionType];
    if (!handler) throw new Gap(`action type ${action.ActionType}`);
    return handler(this, action, response);
  }

  /** The answer to an instantiate action: the ids by which Office.js may address the object from now on. */
  identity(pathId: number): Json {
    const object = this.resolve(pathId);
    if (object === null) return null;
    const id = object.id();
    return { ...this.reference(pathId), ...(id === undefined ? {} : { _Id: id }) };
  }

  reference(pathId: number): { readonly [key: string]: Json } {
    const id = this.kept.get(pathId);
    return id === undefined ? {} : { _ReferenceId: id };
  }

  invoke(action: ActionInfo): Json {
    const name = action.Name ?? "";
    const object = this.resolve(action.ObjectPathId);
    if (name === "_RemoveReference") {
      this.references.remove(String(asKey(action.ArgumentInfo?.Arguments?.[0] ?? null)));
      return null;
    }
    if (object === null) return null;
    if (name === "_KeepReference") {
      if (!this.kept.has(action.ObjectPathId)) this.kept.set(action.ObjectPathId, this.references.keep(object));
      return null;
    }
    const result = object.call(localName(name), this.args(action.ArgumentInfo));
    return isHostObject(result) ? null : (result ?? null);
  }

  resolve(pathId: number): HostObject | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(pathId)];
    if (!path) throw new Gap(`object path ${pathId} that the request does not hold`);
    const object = this.follow(path);
    this.resolved.set(pathId, object);
    return object;
  }

  private follow(path: ObjectPathInfo): HostObject | null {
    const step = steps[path.ObjectPathType];
    if (!step) throw new Gap(`object path type ${path.ObjectPathType} ${path.Name ?? ""}`);
    const parent = path.ParentObjectPathId === undefined ? this.root : this.resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    if (path.ObjectPathType === 6) {
      this.kept.set(path.Id, path.Name ?? "");
      return this.references.get(path.Name ?? "");
    }
    return step(parent, path, this);
  }

  make(type: string): HostObject {
    if (!this.options.newObject) throw new Gap(`new ${type}`);
    return this.options.newObject(type);
  }

  args(info: ArgumentInfo | undefined): Args {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return new Args(
      (info?.Arguments ?? []).map((value, index) => {
        const id = ids[index];
        if (typeof id !== "number") return value;
        if (id === 0) return value;
        return this.resolve(id) ?? null;
      }),
    );
  }
}

type Step = (parent: HostObject, path: ObjectPathInfo, request: Request) => HostObject | null;

/** The kinds of object paths, by their number in the protocol. */
const steps: Readonly<Record<number, Step>> = {
  1: (root) => root,
  2: (_root, path, request) => request.make(path.Name ?? ""),
  3: (parent, path, request) => {
    const name = localName(path.Name);
    const result = orNull(name, () => parent.call(name, request.args(path.ArgumentInfo)));
    if (result === null || isHostObject(result)) return result;
    throw new Gap(`${parent.type}.${name} answers no object`);
  },
  4: (parent, path) => parent.child(localName(path.Name)),
  5: (parent, path) => parent.item(asKey(path.ArgumentInfo?.Arguments?.[0] ?? null)),
  6: () => null,
  7: () => null,
};

/** What is not found is a null object where the method's name says so. */
function orNull<T>(name: string, call: () => T): T | null {
  if (!name.endsWith("OrNullObject")) return call();
  try {
    return call();
  } catch (error) {
    if (error instanceof Refusal && error.code === "ItemNotFound") return null;
    throw error;
  }
}

const localName = (name: string | undefined): string => {
  if (!name) throw itemNotFound("a member without a name");
  return name.startsWith("_") ? name : name.slice(0, 1).toLowerCase() + name.slice(1);
};
