namespace Holdfast.Estate.Model;

/// <summary>From where a store can be reached.</summary>
public enum StoreAccess
{
    /// <summary>Through a private endpoint in the estate's network.</summary>
    PrivateEndpoint,

    /// <summary>It stands in a subnet of the estate's network; it cannot leave it, and its backups restore only into such subnets.</summary>
    DelegatedSubnet,

    /// <summary>From the internet, behind a firewall.</summary>
    Public,
}
