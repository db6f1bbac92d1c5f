using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;

namespace ProcurementBaseline.Rules.Facts;

/// <summary>Makes the C# types that expressions are parsed against: flat, nullable, and without a single method a rule could call.</summary>
internal sealed class FactTypes
{
    private readonly ModuleBuilder _module =
        AssemblyBuilder.DefineDynamicAssembly(new("ProcurementBaseline.Facts"), AssemblyBuilderAccess.RunAndCollect).DefineDynamicModule("facts");

    // Most records stand in most scopes, and a type is costly to make.
    private readonly ConcurrentDictionary<string, Lazy<Type>> _made = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>A type with one property for each fact; dotted members become types inside it. The same record with the same facts is the same type.</summary>
    public Type Of(string record, IEnumerable<Fact> facts)
    {
        List<(string Member, Type Type)> members = [.. facts.Select(f => (f.Member, ClrType(f.Kind)))];
        return _made.GetOrAdd($"{record}: {string.Join(' ', members)}", _ => new(() => Make(record, members))).Value;
    }

    public static Type ClrType(FactKind kind) => kind switch
    {
        FactKind.Truth => typeof(bool?),
        FactKind.Number => typeof(decimal?),
        FactKind.Date => typeof(DateOnly?),
        FactKind.Word => typeof(string),
        FactKind.Words => typeof(List<string>),
    };

    private Type Make(string name, List<(string Member, Type Type)> members)
    {
        var type = _module.DefineType($"{name}Facts{Interlocked.Increment(ref _count)}", TypeAttributes.Public | TypeAttributes.Sealed | TypeAttributes.Class);
        foreach (var (member, memberType) in members.Where(m => !m.Member.Contains('.', StringComparison.Ordinal))) Property(type, member, memberType);
        foreach (var group in members.Where(m => m.Member.Contains('.', StringComparison.Ordinal)).GroupBy(m => m.Member[..m.Member.IndexOf('.', StringComparison.Ordinal)]))
            Property(type, group.Key, Make(group.Key, [.. group.Select(m => (m.Member[(group.Key.Length + 1)..], m.Type))]));
        return type.CreateType();
    }

    private static void Property(TypeBuilder type, string name, Type of)
    {
        var field = type.DefineField("_" + name, of, FieldAttributes.Private);
        var property = type.DefineProperty(name, PropertyAttributes.None, of, null);
        const MethodAttributes Accessor = MethodAttributes.Public | MethodAttributes.SpecialName | MethodAttributes.HideBySig;
        var get = type.DefineMethod("get_" + name, Accessor, of, Type.EmptyTypes);
        var il = get.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, field);
        il.Emit(OpCodes.Ret);
        var set = type.DefineMethod("set_" + name, Accessor, null, [of]);
        il = set.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Stfld, field);
        il.Emit(OpCodes.Ret);
        property.SetGetMethod(get);
        property.SetSetMethod(set);
    }
}
