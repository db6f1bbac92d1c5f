using System.Text.Json.Nodes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Reference;

/// <summary>Writes the JSON Schema (2020-12) of a file from the C# type that holds it, so that an editor helps where a reader would refuse.</summary>
internal static class JsonSchema
{
    public static string Write<T>(string title)
    {
        var schema = Of(typeof(T));
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", title);
        return OutputJson.Write(schema);
    }

    private static JsonObject Of(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type == typeof(bool)) return Typed("boolean");
        if (type == typeof(decimal)) return Typed("number");
        if (type == typeof(int)) return Typed("integer");
        if (type == typeof(string)) return Typed("string");
        if (type == typeof(DateOnly)) return new() { ["type"] = "string", ["format"] = "date" };
        if (type == typeof(DateTimeOffset)) return new() { ["type"] = "string", ["format"] = "date-time" };
        if (type == typeof(Country)) return new() { ["type"] = "string", ["pattern"] = "^[A-Z]{2}$" };
        if (type == typeof(Scalar)) return new() { ["type"] = new JsonArray("boolean", "number", "string") };
        if (type == typeof(JsonItem)) return [];
        if (type == typeof(Alternative)) return new() { ["anyOf"] = new JsonArray(Typed("string"), Of(typeof(Text))) };
        if (type.IsEnum) return new() { ["enum"] = new JsonArray([.. RecordShape.NamesOf(type).Keys.Select(k => JsonValue.Create(k))]) };
        if (RecordShape.ItemOf(type) is { } item) return new() { ["type"] = "array", ["items"] = Of(item) };
        if (RecordShape.ValueOf(type) is { } value) return new() { ["type"] = "object", ["additionalProperties"] = Of(value) };
        return Record(RecordShape.Of(type));
    }

    private static JsonObject Record(RecordShape shape)
    {
        var properties = new JsonObject();
        foreach (var (key, member) in shape.Members)
        {
            var schema = Of(member.Property.PropertyType);
            // A null is unknown wherever it is not forbidden.
            properties[key] = member.Required && !member.Nullable || schema.Count == 0 ? schema : new JsonObject { ["anyOf"] = new JsonArray(schema, Typed("null")) };
        }
        var record = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (shape.Members.Any(m => m.Value.Required))
            record["required"] = new JsonArray([.. shape.Members.Where(m => m.Value.Required).Select(m => JsonValue.Create(m.Key))]);
        return record;
    }

    private static JsonObject Typed(string type) => new() { ["type"] = type };
}
