namespace Holdfast.Estate.Model;

/// <summary>How software proves who it is.</summary>
public enum SoftwareIdentity
{
    /// <summary>By a key or a password that is kept somewhere.</summary>
    Secret,

    /// <summary>By a short-lived token of the platform it runs on; nothing is kept.</summary>
    Federated,
}
