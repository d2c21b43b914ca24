import { toAssertion, isFieldChoice, choiceOf } from './alternatives';
import { toPattern } from './cel-pattern';
import { expectKeywords, type CrdSchema } from './crd-schema';
import type { Module } from './module';

const COMMON = ['type', 'nullable', 'default', 'x-kubernetes-validations'];

/** A schema as a call of the functions in src/schema/shapes. Throws at a keyword that it does not know. */
export function shapeText(schema: CrdSchema, hint: string, module: Module): string {
  let text = plainShape(schema, hint, module);
  if (schema.nullable) {
    text = `${module.use('nullable')}(${text})`;
  }
  if (schema.default !== undefined) {
    text = `${module.use('initially')}(${JSON.stringify(schema.default)}, ${text})`;
  }
  return module.share(text, hint);
}

function plainShape(schema: CrdSchema, hint: string, module: Module): string {
  const rules = module.rules(schema);
  switch (schema.type) {
    case 'string':
      expectKeywords(schema, [...COMMON, 'format', 'enum', 'pattern', 'minLength', 'maxLength']);
      return call(module.use('text'), {
        min: schema.minLength,
        max: schema.maxLength,
        pattern: schema.pattern === undefined ? undefined : toPattern(schema.pattern),
        values: schema.enum && JSON.stringify(schema.enum),
        base64: isBase64(schema.format) ? 'true' : undefined,
        rules,
      });
    case 'integer': {
      expectKeywords(schema, [...COMMON, 'format', 'minimum', 'maximum', 'enum']);
      const bits = { int32: 32, int64: 64 }[schema.format ?? 'int64'];
      if (bits === undefined) throw new Error(`a whole number of format '${schema.format}' is not known`);
      const values = schema.enum && JSON.stringify(schema.enum);
      return call(module.use('integer'), { min: schema.minimum, max: schema.maximum, values, rules }, String(bits));
    }
    case 'number':
      expectKeywords(schema, [...COMMON, 'format', 'minimum', 'maximum']);
      return call(module.use('number'), { min: schema.minimum, max: schema.maximum, rules });
    case 'boolean':
      expectKeywords(schema, COMMON);
      return call(module.use('flag'), {});
    case 'array':
      return listText(schema, hint, module, rules);
    case 'object':
      return objectText(schema, hint, module, rules);
    default:
      throw new Error(`a schema without a type is not known: ${JSON.stringify(schema).slice(0, 200)}`);
  }
}

function listText(schema: CrdSchema, hint: string, module: Module, rules: string | undefined): string {
  expectKeywords(schema, [
    ...COMMON,
    'items',
    'minItems',
    'maxItems',
    'x-kubernetes-list-type',
    'x-kubernetes-list-map-keys',
  ]);
  const kind = schema['x-kubernetes-list-type'];
  const limits = {
    min: schema.minItems,
    max: schema.maxItems,
    set: kind === 'set' ? 'true' : undefined,
    keys: kind === 'map' ? JSON.stringify(schema['x-kubernetes-list-map-keys']) : undefined,
    rules,
  };
  return call(module.use('list'), limits, shapeText(schema.items!, `${hint}Item`, module));
}

function objectText(schema: CrdSchema, hint: string, module: Module, rules: string | undefined): string {
  if (schema['x-kubernetes-preserve-unknown-fields']) {
    expectKeywords(schema, [...COMMON, 'x-kubernetes-preserve-unknown-fields']);
    return call(module.use('anyObject'), {});
  }
  if (schema.additionalProperties) {
    expectKeywords(schema, [...COMMON, 'additionalProperties', 'minProperties', 'maxProperties']);
    const limits = { min: schema.minProperties, max: schema.maxProperties, rules };
    return call(module.use('map'), limits, shapeText(schema.additionalProperties, `${hint}Value`, module));
  }
  expectKeywords(schema, [...COMMON, 'properties', 'required', 'oneOf', 'allOf']);
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, field]) => `${JSON.stringify(name)}: ${shapeText(field, name, module)}`,
  );
  (schema.allOf ?? []).forEach(part => expectKeywords(part, ['oneOf']));
  const choices = [schema.oneOf, ...(schema.allOf ?? []).map(part => part.oneOf)].filter(
    choice => choice !== undefined,
  );
  const oneOf = choices.filter(isFieldChoice).map(choiceOf);
  const alternatives = choices.filter(choice => !isFieldChoice(choice));
  if (alternatives.length > 1) throw new Error('several sets of alternatives are not known');
  const limits = {
    required: schema.required && JSON.stringify(schema.required),
    oneOf: oneOf.length > 0 ? JSON.stringify(oneOf) : undefined,
    alternatives:
      alternatives[0] && `[${alternatives[0].map(part => `v => ${toAssertion(part, 'v', module)}`).join(', ')}]`,
    rules,
  };
  return call(module.use('object'), limits, `{ ${fields.join(', ')} }`);
}

function call(
  name: string,
  limits: { readonly [name: string]: string | number | undefined },
  ...first: string[]
): string {
  const given = Object.entries(limits).filter(([, value]) => value !== undefined);
  const options = given.length > 0 ? [`{ ${given.map(([key, value]) => `${key}: ${value}`).join(', ')} }`] : [];
  return `${name}(${[...first, ...options].join(', ')})`;
}

function isBase64(format: string | undefined): boolean {
  if (format !== undefined && format !== 'byte') throw new Error(`a text of format '${format}' is not known`);
  return format !== undefined;
}
