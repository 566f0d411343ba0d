using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure;

/// <summary>A region that something is deployed into.</summary>
/// <param name="Location">The region.</param>
/// <param name="Group">The resource group there.</param>
/// <param name="Name">What names of resources there begin with.</param>
internal sealed record Region(Expression Location, Resource Group, Expression Name);
