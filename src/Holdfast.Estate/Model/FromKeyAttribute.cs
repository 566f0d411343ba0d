namespace Holdfast.Estate.Model;

/// <summary>Marks the property that takes the name under which the record stands in its section.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FromKeyAttribute : Attribute;
