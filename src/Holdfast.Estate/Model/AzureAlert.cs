namespace Holdfast.Estate.Model;

/// <summary>An alert on what Azure itself reports.</summary>
public enum AzureAlert
{
    /// <summary>Azure says that one of its services is ill, or will be maintained or retired.</summary>
    ServiceHealth,

    /// <summary>Azure says that one of the estate's resources is ill.</summary>
    ResourceHealth,

    /// <summary>Somebody changed a route table or a network security group.</summary>
    NetworkChanges,
}
