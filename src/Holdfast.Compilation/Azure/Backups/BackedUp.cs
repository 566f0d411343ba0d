using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure.Backups;

/// <summary>Something that the vault copies.</summary>
/// <param name="Resource">What is copied.</param>
/// <param name="DatasourceType">What the vault calls its kind.</param>
/// <param name="ResourceType">What ARM calls it.</param>
/// <param name="Policy">When it is copied and how long copies are kept.</param>
/// <param name="Grant">What lets the vault read it.</param>
internal sealed record BackedUp(Resource Resource, string DatasourceType, string ResourceType, Resource Policy, Resource Grant)
{
    /// <summary>What the kind asks for beside.</summary>
    public Expression? Parameters { get; init; }
}
