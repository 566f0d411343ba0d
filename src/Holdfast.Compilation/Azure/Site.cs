using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure;

/// <summary>A region with its network: where something can be put.</summary>
/// <param name="Region">The region.</param>
/// <param name="Network">Its network.</param>
/// <param name="Names">The private names that are found from the network.</param>
/// <param name="Zones">The region's availability zones.</param>
internal sealed record Site(Region Region, ModuleUse Network, ModuleUse Names, Expression Zones);
