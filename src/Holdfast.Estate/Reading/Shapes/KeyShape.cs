using System.Reflection;
using Holdfast.Estate.Model;

namespace Holdfast.Estate.Reading.Shapes;

/// <summary>A key of a section.</summary>
/// <param name="Key">The key as written in the file.</param>
/// <param name="Property">The record's property that takes the value.</param>
/// <param name="Value">What the value may look like.</param>
/// <param name="IsRequired">Whether the key may not be left out.</param>
internal sealed record KeyShape(string Key, PropertyInfo Property, ValueShape Value, bool IsRequired)
{
    private readonly IPropertySetter setter = IPropertySetter.For(Property);

    public bool MayNotBeEmpty { get; } = Property.IsDefined(typeof(NotEmptyAttribute));

    public WithinAttribute? Bounds { get; } = Property.GetCustomAttribute<WithinAttribute>();

    public IReadOnlyList<string> References { get; } = Property.GetCustomAttribute<ReferencesAttribute>()?.Sections ?? [];

    public void Set(object record, object value) => setter.Set(record, value);
}
