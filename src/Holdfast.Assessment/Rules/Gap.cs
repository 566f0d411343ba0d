using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules;

/// <summary>One thing of an estate that does not hold what a rule asks.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Path">Where it stands in the estate file, as keys from the top; an absent key leads to the section around it.</param>
/// <param name="Message">A sentence about this subject, with its figures: "'erp' has no standby in another zone."</param>
public sealed record Gap(Subject Subject, IReadOnlyList<string> Path, string Message)
{
    public static Gap Of(BusinessProcess process, string message, params IReadOnlyList<string> keys) => Of("processes", process.Name, message, keys);

    public static Gap Of(Workload workload, string message, params IReadOnlyList<string> keys) => Of("workloads", workload.Name, message, keys);

    public static Gap Of(Store store, string message, params IReadOnlyList<string> keys) => Of("stores", store.Name, message, keys);

    public static Gap Of(Partner partner, string message, params IReadOnlyList<string> keys) => Of("partners", partner.Name, message, keys);

    public static Gap Of(Tenant tenant, string message, params IReadOnlyList<string> keys) => Of("tenants", tenant.Name, message, keys);

    public static Gap Of(DeploymentEnvironment environment, string message, params IReadOnlyList<string> keys) => Of("environments", environment.Name, message, keys);

    /// <summary>A gap of the estate as a whole, at the given keys from the top.</summary>
    public static Gap Of(AssessedEstate estate, string message, params IReadOnlyList<string> keys) => new(new Subject("", estate.Model.Estate.Text), keys, message);

    /// <summary>A gap of a named part of any other section.</summary>
    public static Gap Of(string section, string name, string message, params IReadOnlyList<string> keys) =>
        new(new Subject(section, name), [section, name, .. keys], message);
}
