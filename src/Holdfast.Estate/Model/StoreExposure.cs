namespace Holdfast.Estate.Model;

/// <summary>From where stores can be reached.</summary>
public enum StoreExposure
{
    /// <summary>From the internet, behind a firewall's rules.</summary>
    Public,

    /// <summary>Through private endpoints or a delegated subnet only.</summary>
    Private,
}
