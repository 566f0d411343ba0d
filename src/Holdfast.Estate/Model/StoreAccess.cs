namespace Holdfast.Estate.Model;

/// <summary>From where stores can be reached.</summary>
public enum StoreAccess
{
    /// <summary>Through private endpoints in the estate's network.</summary>
    PrivateEndpoint,

    /// <summary>They stand in a subnet of the estate's network; they cannot leave it, and their backups restore only into such subnets.</summary>
    DelegatedSubnet,

    /// <summary>From the internet, behind a firewall.</summary>
    Public,
}
