using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Kubernetes.Access;

/// <summary>Names of variables, databases and users, which are made of names in kebab-case.</summary>
internal static class Variables
{
    public static string Of(string name, string what) => $"{name.Replace('-', '_').ToUpperInvariant()}_{what}";

    /// <summary>Odoo's database connection is made by libpq, which has names of its own.</summary>
    public static string Password(WorkloadPlan plan, Store store) =>
        plan.IsOdoo && store.Engine.Kind == StoreEngineKind.Postgresql && store == plan.Database ? "PGPASSWORD"
        : plan.IsOdoo && store.Engine.Kind == StoreEngineKind.Redis ? "ODOO_SESSION_REDIS_PASSWORD"
        : Of(store.Name, "PASSWORD");

    /// <summary>The database's name: hyphens would have to be quoted in each statement.</summary>
    public static string Database(Store store) => (store.ReplicaOf ?? store.Name).Replace('-', '_');

    /// <summary>The database user: all roles of one Odoo are one user, because the owner of its tables must be the same.</summary>
    public static string User(WorkloadPlan plan, Store store) => plan.IsOdoo ? Database(store) : plan.Name.Replace('-', '_');
}
