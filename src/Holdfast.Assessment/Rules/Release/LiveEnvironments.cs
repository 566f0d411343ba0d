using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Release;

/// <summary>The environments in which the business works, as opposed to those in which changes are tried.</summary>
internal static class LiveEnvironments
{
    /// <summary>By what the environment says of its data; one that says nothing is live when it is called production.</summary>
    public static bool IsLive(DeploymentEnvironment environment) =>
        environment.Data is { } data ? data == EnvironmentData.Live : environment.Name is "production" or "prod" or "live";

    public static IEnumerable<DeploymentEnvironment> Of(AssessedEstate estate) => estate.Model.Environments.Values.Where(IsLive);
}
