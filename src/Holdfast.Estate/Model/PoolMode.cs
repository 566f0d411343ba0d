namespace Holdfast.Estate.Model;

/// <summary>For how long a client keeps a pooled connection.</summary>
public enum PoolMode
{
    /// <summary>As long as it is connected.</summary>
    Session,

    /// <summary>For one transaction; notifications and session locks do not work.</summary>
    Transaction,

    /// <summary>For one statement.</summary>
    Statement,
}
