namespace Holdfast.Estate.Model;

/// <summary>Marks a list or a section that must hold at least one entry.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotEmptyAttribute : Attribute;
