namespace Holdfast.Estate.Model;

/// <summary>Marks a name, or a list of names, that must be found in one of the given sections of the estate.</summary>
/// <param name="sections">Keys of the estate's sections, such as "workloads"; "groups" stands for security.identity.groups, "odoo-roles" for the roles of Odoo's workloads.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ReferencesAttribute(params string[] sections) : Attribute
{
    public IReadOnlyList<string> Sections { get; } = sections;
}
