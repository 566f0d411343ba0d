using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Holdfast.Estate.Model;

namespace Holdfast.Estate.Reading.Shapes;

/// <summary>A section with fixed keys: the shape of one record of the model, read from its properties.</summary>
internal sealed record RecordShape : ValueShape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Known = new();
    private readonly Dictionary<string, KeyShape> byKey;

    private RecordShape(Type type)
        : base(type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).ToList();
        var nameProperty = properties.Find(property => property.IsDefined(typeof(FromKeyAttribute)));
        Keys = [.. properties.Where(property => property != nameProperty).Select(KeyOf)];
        NameSetter = nameProperty is null ? null : IPropertySetter.For(nameProperty);
        byKey = Keys.ToDictionary(key => key.Key, StringComparer.Ordinal);
    }

    /// <summary>The keys in the order in which the record declares them.</summary>
    public IReadOnlyList<KeyShape> Keys { get; }

    /// <summary>What writes the name under which the record stands, if it has one.</summary>
    public IPropertySetter? NameSetter { get; }

    public static RecordShape Of(Type type) => Known.GetOrAdd(type, static key => new RecordShape(key));

    public KeyShape? Find(string key) => byKey.GetValueOrDefault(key);

    private static KeyShape KeyOf(PropertyInfo property) => new(
        Casing.CamelCase(property.Name),
        property,
        ShapeOf(property.PropertyType),
        property.IsDefined(typeof(RequiredMemberAttribute)));

    private static ValueShape ShapeOf(Type type)
    {
        if (ScalarForms.Find(type) is { } form)
            return new ScalarShape(type, form);
        if (!type.IsGenericType)
            return Of(type);
        var arguments = type.GetGenericArguments();
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(IReadOnlyList<>))
            return new ListShape(type, ShapeOf(arguments[0]));
        if (definition == typeof(IReadOnlyDictionary<,>))
            return new MapShape(type, ShapeOf(arguments[1]));
        throw new NotSupportedException($"The model may not use {type}: add a scalar form for it.");
    }
}
